package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Limits of rosters agreed with one person: told, listed, ended.
@Path("/api/posts/agreements")
@RunOnVirtualThread
class AgreementsResource {
    private static final int MOST = 500;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int DAYS_BACK = 7;
    private static final int AHEAD_YEARS = 10;

    private final Agreements agreements;
    private final AgreementStore store;
    private final StaffSight sight;
    private final RosterBoard board;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    AgreementsResource(
            Agreements agreements,
            AgreementStore store,
            StaffSight sight,
            RosterBoard board,
            People people,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.agreements = agreements;
        this.store = store;
        this.sight = sight;
        this.board = board;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    record AgreementLine(
            Agreement agreement,
            PersonLine person,
            @Nullable String byName) {}

    record AgreementPage(List<AgreementLine> agreements, boolean more) {}

    /// Of the last week and to come, masked; of organizations that the caller plans for; the latest told first.
    @GET
    @Permit(value = Permission.ROSTERS_PLAN, purpose = true)
    public AgreementPage list() {
        var from = clock.today().minusDays(DAYS_BACK);
        var mine = sight.staff(Permission.ROSTERS_PLAN, store.listPeople(from, MOST_LOOKED_AT), clock.now());
        var found = store.listOf(mine, from, from.plusYears(AHEAD_YEARS)).reversed();
        var shown = found.stream().limit(MOST).toList();
        var ids = shown.stream().map(Agreement::personId).distinct().toList();
        readings.record(caller, ids, false, "agreed-limits", "");
        var lines = people.lines(ids, clock.today());
        var names = board.names(shown.stream().map(Agreement::toldBy));
        return new AgreementPage(
                shown.stream()
                        .filter(each -> lines.containsKey(each.personId()))
                        .map(each -> new AgreementLine(
                                each,
                                Objects.requireNonNull(lines.get(each.personId())),
                                each.toldBy() == null ? null : names.get(each.toldBy())))
                        .toList(),
                found.size() > MOST);
    }

    @POST
    @Permit(Permission.ROSTERS_PLAN)
    public AgreementId tell(Agreements.NewAgreement wanted) {
        sight.requireStaff(Permission.ROSTERS_PLAN, wanted.personId(), clock.now());
        return agreements.tell(wanted, caller.accountId(), clock.now()).orThrow();
    }

    @POST
    @Path("{agreementId}/end")
    @Permit(Permission.ROSTERS_PLAN)
    public AgreementId end(@RestPath AgreementId agreementId, Agreements.NewAgreementEnding ending) {
        var agreement = store.find(agreementId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-agreement", Map.of())));
        sight.requireStaff(Permission.ROSTERS_PLAN, agreement.personId(), clock.now());
        return agreements
                .end(agreementId, ending, caller.accountId(), clock.now())
                .orThrow();
    }
}
