package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who holds seats of a roster in force and cannot come: whoever plans it sees all of its people, from wherever.
@Path("/api/rosters/{planId}/absences")
@RunOnVirtualThread
class RosterAbsencesResource {
    private static final int MOST = 500;

    private final SeatsLeft seats;
    private final PlanStore plans;
    private final RosterSight sight;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    RosterAbsencesResource(
            SeatsLeft seats,
            PlanStore plans,
            RosterSight sight,
            People people,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.seats = seats;
        this.plans = plans;
        this.sight = sight;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// Somebody, and one thing that keeps them away.
    ///
    /// @param absenceId where it was told here
    /// @param end none means until further notice
    /// @param seats of the roster that they hold all the same, from now on
    /// @param first when the first of them starts
    record BarredPerson(
            PersonLine person,
            BarKind kind,
            @Nullable AbsenceId absenceId,
            Instant start,
            @Nullable Instant end,
            int seats,
            Instant first) {}

    record BarredPage(List<BarredPerson> people, boolean more) {}

    /// Whose seats come first, first.
    @GET
    @Permit(value = Permission.ROSTERS_PLAN, purpose = true)
    public BarredPage list(@RestPath PlanId planId) {
        var plan = sight.require(Permission.ROSTERS_PLAN, planId);
        var now = clock.now();
        var until = plan.startDate()
                .plusDays(plan.days() + 1L)
                .atStartOfDay(clock.zone())
                .toInstant();
        var staff = plans.listPeople(planId).stream().map(PlanPerson::personId).toList();
        var found = until.isAfter(now)
                ? seats.listBarred(staff, now, until).stream()
                        .filter(each -> each.seat().planId().equals(planId))
                        .sorted(Comparator.comparing(each -> each.seat().start()))
                        .collect(Collectors.groupingBy(BarredSeat::bar, LinkedHashMap::new, Collectors.toList()))
                : new LinkedHashMap<Bar, List<BarredSeat>>();
        var shown = found.entrySet().stream().limit(MOST).toList();
        var ids =
                shown.stream().map(each -> each.getKey().personId()).distinct().toList();
        readings.record(caller, ids, false, "roster-absences", planId.value().toString());
        var lines = people.lines(ids, clock.today());
        return new BarredPage(
                shown.stream()
                        .filter(each -> lines.containsKey(each.getKey().personId()))
                        .map(each -> line(
                                Objects.requireNonNull(lines.get(each.getKey().personId())),
                                each.getKey(),
                                each.getValue()))
                        .toList(),
                found.size() > MOST);
    }

    private static BarredPerson line(PersonLine person, Bar bar, List<BarredSeat> barred) {
        var absence = bar.absence();
        return new BarredPerson(
                person,
                bar.kind(),
                absence == null ? null : absence.id(),
                bar.start(),
                bar.end(),
                barred.size(),
                barred.getFirst().seat().start());
    }
}
