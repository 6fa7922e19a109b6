package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.citysim.City;
import org.huhang.citysim.Institution;
import org.huhang.duty.Assignment;
import org.huhang.duty.AssignmentId;
import org.huhang.duty.Assignments;
import org.huhang.duty.NewAssignment;
import org.huhang.duty.Qualifier;
import org.huhang.duty.Rosters;
import org.huhang.notices.NoticeId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Tells the story of July and August 2021 in a city that citysim made: the organizations and their staff,
/// the two notices and the orders, the rows S1 to S31 with places, doubts and people. Telling it twice changes nothing.
@ApplicationScoped
public class StoryOfZhangjiajie {
    static final Wording REPORT = new Wording(
            "法制周报·新湖南报道，2021年8月上旬（年份、期号系推断）", "Report in 法制周报·新湖南, early August 2021 (year and issue inferred)");

    private final StoryGround ground;
    private final StoryNotices notices;
    private final StoryOrders orders;
    private final Assignments assignments;
    private final Rosters rosters;

    StoryOfZhangjiajie(
            StoryGround ground, StoryNotices notices, StoryOrders orders, Assignments assignments, Rosters rosters) {
        this.ground = ground;
        this.notices = notices;
        this.orders = orders;
        this.assignments = assignments;
        this.rosters = rosters;
    }

    /// What citysim must staff, in the keys that [#load] expects.
    public List<Institution> institutions() {
        return StoryFiles.organizations().stream()
                .map(organization -> new Institution(
                        organization.key(),
                        organization.name().zh(),
                        StoryPlaces.citysimCode(organization.areaCode()),
                        organization.establishment()))
                .toList();
    }

    /// The organization of that key, such as `court.cili`, as it is or will be loaded.
    public static OrganizationId organization(String key) {
        return new OrganizationId(StoryIds.of("organization", key));
    }

    /// @param staff people of the registry by the keys of [#institutions]
    @Transactional
    public void load(City city, Map<String, List<PersonId>> staff, Instant now) {
        var places = new StoryPlaces(city);
        var members = sorted(staff);
        ground.load(places, members, now);
        var noticeIds = notices.load(places, now);
        orders.load(places, now);
        Map<String, AssignmentId> loaded = new HashMap<>();
        int position = 0;
        for (var row : StoryFiles.assignments()) {
            position++;
            var id = assignments.record(recorded(row, position, loaded, places, noticeIds, now));
            loaded.put(row.reference(), id);
            if (row.roster()) {
                rosters.putOn(id, people(row, members), null, now);
            }
        }
    }

    private NewAssignment recorded(
            StoryFiles.StoryAssignment row,
            int position,
            Map<String, AssignmentId> loaded,
            StoryPlaces places,
            Map<String, NoticeId> noticeIds,
            Instant now) {
        var time = row.time();
        var area = row.area();
        var overlap = row.mayBeWithin();
        return new NewAssignment(
                new Assignment(
                        new AssignmentId(StoryIds.of("assignment", row.reference())),
                        row.reference(),
                        position,
                        row.partOf() == null ? null : loaded.get(row.partOf()),
                        row.system(),
                        row.level(),
                        new Assignment.ReportedArea(
                                places.area(area.code()), area.zh(), area.en(), !Boolean.FALSE.equals(area.stated())),
                        new Assignment.ReportedOrganization(
                                row.organization() == null ? null : organization(row.organization()),
                                row.name().zh(),
                                row.name().en()),
                        row.task(),
                        new Assignment.ReportedTime(
                                time == null ? null : time.zh(),
                                time == null ? null : time.en(),
                                row.start(),
                                row.end()),
                        row.hoursADay(),
                        row.posts(),
                        row.remark(),
                        row.notice() == null ? null : noticeIds.get(row.notice()),
                        now),
                new Assignment.Statement(row.people(), qualifier(row), REPORT, null),
                row.places().stream()
                        .map(place -> places.assigned(place, ground, now))
                        .toList(),
                overlap == null
                        ? List.of()
                        : List.of(new Assignment.Overlap(
                                known(loaded, overlap.reference()), new Wording(overlap.zh(), overlap.en()))));
    }

    private static Qualifier qualifier(StoryFiles.StoryAssignment row) {
        return row.people() == null ? Qualifier.NOT_STATED : row.atLeast() ? Qualifier.AT_LEAST : Qualifier.EXACT;
    }

    private static List<PersonId> people(StoryFiles.StoryAssignment row, Map<String, List<PersonId>> staff) {
        var members = row.organization() == null ? null : staff.get(row.organization());
        int from = row.rosterSkip();
        int to = from + (row.people() == null ? 0 : row.people());
        if (members == null || members.size() < to) {
            throw new IllegalStateException(row.reference() + " needs " + to + " staff of " + row.organization()
                    + ", there are " + (members == null ? 0 : members.size()));
        }
        return members.subList(from, to);
    }

    private static AssignmentId known(Map<String, AssignmentId> loaded, String reference) {
        @Nullable AssignmentId id = loaded.get(reference);
        if (id == null) {
            throw new IllegalStateException("the story names " + reference + " before it tells of it");
        }
        return id;
    }

    /// In the order of their ids: the same people whichever thread made them first.
    private static Map<String, List<PersonId>> sorted(Map<String, List<PersonId>> staff) {
        Map<String, List<PersonId>> sorted = new HashMap<>();
        staff.forEach((key, people) -> sorted.put(
                key,
                people.stream().sorted(Comparator.comparing(PersonId::value)).toList()));
        return sorted;
    }
}
