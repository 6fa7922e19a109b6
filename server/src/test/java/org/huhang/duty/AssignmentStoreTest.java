package org.huhang.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huhang.access.AccountId;
import org.huhang.registry.OrganizationSystem;
import org.huhang.registry.UnresolvedNameId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.TestDatabase;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class AssignmentStoreTest {
    private static final Instant NOON = Instant.parse("2021-08-05T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private static final AccountId BY = new AccountId(Ids.next());

    private final AssignmentStore store;
    private final RosterStore rosters;

    AssignmentStoreTest(Jdbi jdbi) {
        store = new AssignmentStore(jdbi);
        rosters = new RosterStore(jdbi);
    }

    @Test
    void whatWasReportedIsReadBackWordForWord() {
        var added = assignment("A1", new Wording("8 个岗位", "8 posts"));
        assertTrue(store.add(added));
        assertEquals(added.assignment(), store.findByReference("A1").orElseThrow());
        var id = added.assignment().id();
        assertEquals(added.statement(), store.statements().get(id));
        assertEquals(added.places(), store.places().get(id));
    }

    @Test
    void aReferenceRecordedBeforeStaysAsItIs() {
        assertTrue(store.add(assignment("B1", new Wording("先", "first"))));
        assertFalse(store.add(assignment("B1", new Wording("后", "second"))));
        assertEquals(
                new Wording("先", "first"),
                store.findByReference("B1").orElseThrow().task());
    }

    @Test
    void noWordsAndNoNumbersStayEmpty() {
        var plain = assignment("C1", new Wording("防控", null));
        store.add(plain);
        var read = store.findByReference("C1").orElseThrow();
        assertNull(read.remark());
        assertNull(read.time().zh());
        assertEquals(plain.statement(), store.statements().get(read.id()));
        assertNull(plain.statement().value());
    }

    @Test
    void theRosterIsDerivedFromTheLatestFactOfEachPerson() {
        var id = recorded("D1");
        var ann = anyPerson();
        var bo = anyPerson();
        assertEquals(2, rosters.putOn(id, List.of(ann, bo), null, NOON));
        assertEquals(Set.of(ann, bo), rosters.rostersAt(NOON).get(id));
        rosters.add(change(id, ann, RosterFact.RosterAct.WITHDRAWN, "发热"), BY, LATER);
        assertEquals(Set.of(bo), rosters.rostersAt(LATER).get(id));
        assertEquals(Set.of(ann, bo), rosters.rostersAt(NOON).get(id), "as it stood at noon");
        rosters.add(change(id, ann, RosterFact.RosterAct.RETURNED, "误报"), BY, LATER);
        assertEquals(Set.of(ann, bo), rosters.rostersAt(LATER).get(id));
    }

    @Test
    void puttingOnAgainLeavesSomebodyWithdrawnWithdrawn() {
        var id = recorded("E1");
        var ann = anyPerson();
        rosters.putOn(id, List.of(ann), null, NOON);
        rosters.add(change(id, ann, RosterFact.RosterAct.WITHDRAWN, "发热"), BY, NOON);
        assertEquals(0, rosters.putOn(id, List.of(ann), null, LATER));
        assertEquals(Set.of(), rosters.rostersAt(LATER).get(id));
    }

    @Test
    void anAssignmentThatNeverHadARosterIsAbsent() {
        var id = recorded("F1");
        assertNull(rosters.rostersAt(LATER).get(id));
    }

    private AssignmentId recorded(String reference) {
        var added = assignment(reference, new Wording("任务", null));
        store.add(added);
        return added.assignment().id();
    }

    private static Rosters.Change change(AssignmentId id, PersonId person, RosterFact.RosterAct kind, String reason) {
        return new Rosters.Change(Ids.next(), id, person, kind, reason);
    }

    private static PersonId anyPerson() {
        return new PersonId(Ids.next());
    }

    private static NewAssignment assignment(String reference, Wording task) {
        return new NewAssignment(
                new Assignment(
                        new AssignmentId(Ids.next()),
                        reference,
                        1,
                        null,
                        OrganizationSystem.COURTS,
                        Level.COUNTY,
                        new Assignment.ReportedArea(new AreaId(Ids.next()), "永定区", "Yongding District", true),
                        new Assignment.ReportedOrganization(null, "永定区人民法院", "Yongding court"),
                        task,
                        new Assignment.ReportedTime(null, null, null, null),
                        24,
                        8,
                        null,
                        null,
                        NOON),
                new Assignment.Statement(
                        null, Qualifier.NOT_STATED, new Wording("报道", "report"), LocalDate.of(2021, 8, 5)),
                List.of(
                        new Assignment.AssignedPlace(
                                new Wording("杨家寨村", null),
                                null,
                                null,
                                null,
                                new UnresolvedNameId(Ids.next()),
                                new Wording("未找到", "not found")),
                        new Assignment.AssignedPlace(
                                new Wording("张慈公路交界处", null),
                                null,
                                new AreaId(Ids.next()),
                                new AreaId(Ids.next()),
                                null,
                                null)),
                List.of());
    }
}
