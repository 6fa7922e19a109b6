package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who cannot serve: told, listed, ended.
@Path("/api/posts/absences")
@RunOnVirtualThread
class AbsencesResource {
    private static final int MOST = 500;
    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(60);

    private final Absences absences;
    private final AbsenceStore store;
    private final PlannedStaff planned;
    private final StaffSight sight;
    private final People people;
    private final Accounts accounts;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    AbsencesResource(
            Absences absences,
            AbsenceStore store,
            PlannedStaff planned,
            StaffSight sight,
            People people,
            Accounts accounts,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.absences = absences;
        this.store = store;
        this.planned = planned;
        this.sight = sight;
        this.people = people;
        this.accounts = accounts;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    record AbsenceLine(
            Absence absence, PersonLine person, @Nullable String byName) {}

    record AbsencePage(List<AbsenceLine> absences, boolean more) {}

    /// Of the last week and to come, of people in plans; the latest told first.
    @GET
    @Permit(value = Permission.ROSTERS_PLAN, purpose = true)
    public AbsencePage list(@QueryParam("areaId") @Nullable AreaId areaId) {
        var now = clock.now();
        var whose = planned.listAbsent(
                sight.organizations(Permission.ROSTERS_PLAN, areaId),
                sight.areas(Permission.ROSTERS_PLAN, areaId),
                caller.accountId(),
                clock.today(),
                MOST);
        var found = store.listOf(whose, now.minus(BACK), now.plus(AHEAD)).reversed();
        var shown = found.stream().limit(MOST).toList();
        var ids = shown.stream().map(Absence::personId).distinct().toList();
        readings.record(caller, ids, false, "absences", "");
        var lines = people.lines(ids, clock.today());
        var names = accounts
                .listHolders(shown.stream()
                        .flatMap(each -> Stream.ofNullable(each.toldBy()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return new AbsencePage(
                shown.stream()
                        .filter(each -> lines.containsKey(each.personId()))
                        .map(each -> new AbsenceLine(
                                each,
                                Objects.requireNonNull(lines.get(each.personId())),
                                each.toldBy() == null ? null : names.get(each.toldBy())))
                        .toList(),
                found.size() > MOST);
    }

    @POST
    @Permit(Permission.ROSTERS_PLAN)
    public AbsenceId tell(Absences.NewAbsence wanted) {
        sight.requirePlaced(Permission.ROSTERS_PLAN, wanted.personId(), clock.now());
        return absences.tell(wanted, caller.accountId(), clock.now()).orThrow();
    }

    @POST
    @Path("{absenceId}/end")
    @Permit(Permission.ROSTERS_PLAN)
    public AbsenceId end(@RestPath AbsenceId absenceId, Absences.NewEnding ending) {
        var absence = absences.find(absenceId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-absence", Map.of())));
        if (!caller.accountId().equals(absence.toldBy())) {
            sight.requirePlaced(Permission.ROSTERS_PLAN, absence.personId(), clock.now());
        }
        return absences.end(absenceId, ending, caller.accountId(), clock.now()).orThrow();
    }
}
