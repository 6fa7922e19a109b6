package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkSide.newId;

import java.util.List;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.duty.Assignment;
import org.huhang.duty.AssignmentId;
import org.huhang.duty.Level;
import org.huhang.duty.NewAssignment;
import org.huhang.duty.Qualifier;
import org.huhang.registry.OrganizationSystem;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// An assignment of the organization of one side, with the town's person on it. That of the second side may be
/// among that of the first.
///
/// @param reference of the assignment
/// @param whole on the first side, one of which each side has a part; on the second, its assignment
record WalkDuty(
        AssignmentId assignment,
        String reference,
        AssignmentId whole,
        SignedIn dispatcher,
        WalkTown town,
        WalkVerbs verbs) {

    static WalkDuty of(WalkTown town, @Nullable WalkDuty first, WalkVerbs verbs) {
        var reference = "W" + town.area().value();
        List<Assignment.Overlap> overlaps = first == null
                ? List.of()
                : List.of(new Assignment.Overlap(first.assignment, new Wording("不明", "not known")));
        var assignment = staffed(town, reference, null, overlaps, verbs);
        var whole = first == null ? record(town, reference + "-whole", null, List.of(), verbs) : first.whole;
        staffed(town, reference + "-part", whole, List.of(), verbs);
        return new WalkDuty(
                assignment,
                reference,
                first == null ? whole : assignment,
                SignedIn.as(verbs.invitations(), Role.DISPATCHER, town.area()),
                town,
                verbs);
    }

    PersonId newOnRoster() {
        var person = town.newPerson();
        verbs.rosters().putOn(assignment, List.of(person), null, verbs.clock().now());
        return person;
    }

    PersonId newWithdrawn() {
        var person = newOnRoster();
        WalkWire.done(
                "POST",
                "/api/assignments/" + assignment.value() + "/withdrawals",
                body("id", newId(), "personId", person, "reason", "any"),
                dispatcher);
        return person;
    }

    private static AssignmentId staffed(
            WalkTown town,
            String reference,
            @Nullable AssignmentId whole,
            List<Assignment.Overlap> overlaps,
            WalkVerbs verbs) {
        var id = record(town, reference, whole, overlaps, verbs);
        verbs.rosters().putOn(id, List.of(town.person()), null, verbs.clock().now());
        return id;
    }

    private static AssignmentId record(
            WalkTown town,
            String reference,
            @Nullable AssignmentId whole,
            List<Assignment.Overlap> overlaps,
            WalkVerbs verbs) {
        var words = new Wording("任务", "task");
        return verbs.assignments()
                .record(new NewAssignment(
                        new Assignment(
                                new AssignmentId(Ids.next()),
                                reference,
                                1,
                                whole,
                                OrganizationSystem.COURTS,
                                Level.COUNTY,
                                new Assignment.ReportedArea(town.area(), "区", "district", true),
                                new Assignment.ReportedOrganization(town.organization(), "法院", "court"),
                                words,
                                new Assignment.ReportedTime(null, null, null, null),
                                null,
                                null,
                                null,
                                null,
                                verbs.clock().now()),
                        new Assignment.Statement(null, Qualifier.NOT_STATED, words, null),
                        List.of(),
                        overlaps));
    }
}
