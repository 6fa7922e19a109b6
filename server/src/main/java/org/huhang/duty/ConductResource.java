package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Commendations, complaints and breaches of discipline: for those who examine and decide, and for whom it concerns.
@Path("/api/conduct")
@RunOnVirtualThread
class ConductResource {
    private static final int MOST = 300;

    private final Conduct conduct;
    private final ConductStore store;
    private final MusterSight sight;
    private final People people;
    private final Accounts accounts;
    private final Scopes scopes;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    ConductResource(
            Conduct conduct,
            ConductStore store,
            MusterSight sight,
            People people,
            Accounts accounts,
            Scopes scopes,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.conduct = conduct;
        this.store = store;
        this.sight = sight;
        this.people = people;
        this.accounts = accounts;
        this.scopes = scopes;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param by the account's name; who reported a complaint or breach is not told to the person concerned
    record ConductStep(
            ConductAct act,
            @Nullable Boolean upheld,
            String words,
            @Nullable String by,
            Instant occurredAt) {}

    /// @param appealEnds until when the person concerned may appeal; none unless they may
    record ConductLine(
            ConductId id,
            ConductKind kind,
            ConductFile.State state,
            @Nullable String organizationName,
            List<ConductStep> steps,
            @Nullable Instant appealEnds) {}

    /// @param person masked; none whom the registry no longer knows
    record ConductOf(ConductLine conduct, @Nullable PersonLine person) {}

    /// @param upheld of a decision alone
    record NewConductAct(UUID id, @Nullable Boolean upheld, String words) {
        @Override
        public String toString() {
            return "NewConductAct[" + id + "]";
        }
    }

    /// Of the caller's organizations, the latest first.
    @GET
    @Permit(value = Permission.CONDUCT_READ, purpose = true)
    public List<ConductOf> list() {
        return lines(store.list(sight.organizations(Permission.CONDUCT_READ, store.listOrganizations()), MOST));
    }

    @POST
    @Permit(value = Permission.CONDUCT_REPORT, purpose = true)
    public ConductId report(Conduct.Report report) {
        caller.requireThat(caller.may(Permission.CONDUCT_REPORT, report.areaId())
                || !sight.organizations(Permission.CONDUCT_REPORT, List.of(report.organizationId()))
                        .isEmpty());
        return conduct.report(report, actor(), clock.now()).orThrow();
    }

    @POST
    @Path("{conductId}/examinations")
    @Permit(value = Permission.CONDUCT_EXAMINE, purpose = true)
    public ConductOf examine(@RestPath ConductId conductId, NewConductAct act) {
        return act(conductId, Permission.CONDUCT_EXAMINE, ConductAct.EXAMINED, act);
    }

    /// What the person concerned says, written down by who heard it.
    @POST
    @Path("{conductId}/hearings")
    @Permit(value = Permission.CONDUCT_EXAMINE, purpose = true)
    public ConductOf hear(@RestPath ConductId conductId, NewConductAct act) {
        return act(conductId, Permission.CONDUCT_EXAMINE, ConductAct.HEARD, act);
    }

    @POST
    @Path("{conductId}/decisions")
    @Permit(value = Permission.CONDUCT_DECIDE, purpose = true)
    public ConductOf decide(@RestPath ConductId conductId, NewConductAct act) {
        return act(conductId, Permission.CONDUCT_DECIDE, ConductAct.DECIDED, act);
    }

    @POST
    @Path("{conductId}/appeal-decisions")
    @Permit(value = Permission.CONDUCT_DECIDE, purpose = true)
    public ConductOf decideAppeal(@RestPath ConductId conductId, NewConductAct act) {
        return act(conductId, Permission.CONDUCT_DECIDE, ConductAct.APPEAL_DECIDED, act);
    }

    /// What concerns the caller.
    @GET
    @Path("own")
    @Open(value = "everybody may know what is said of their conduct", signedIn = true)
    public List<ConductLine> own() {
        var me = caller.personId();
        if (me.isEmpty()) {
            return List.of();
        }
        return shown(store.listOf(people.known(List.of(me.get())).keySet(), MOST), true);
    }

    @POST
    @Path("own/{conductId}/appeals")
    @Open(value = "who is concerned may appeal", signedIn = true)
    public List<ConductLine> appeal(@RestPath ConductId conductId, NewConductAct act) {
        var me = caller.personId();
        if (me.isEmpty()
                || store.listOf(people.known(List.of(me.get())).keySet(), MOST).stream()
                        .noneMatch(file -> file.id().equals(conductId))) {
            throw new RefusedException(Refusal.notFound("duty.no-such-conduct", Map.of()));
        }
        conduct.act(new Conduct.Act(act.id(), conductId, ConductAct.APPEALED, null, act.words()), actor(), clock.now())
                .orThrow();
        return own();
    }

    private ConductOf act(ConductId id, Permission permission, ConductAct what, NewConductAct act) {
        var file = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-such-conduct", Map.of())));
        sight.requireOrganization(permission, file.organizationId());
        conduct.act(new Conduct.Act(act.id(), id, what, act.upheld(), act.words()), actor(), clock.now())
                .orThrow();
        return lines(List.of(store.find(id).orElseThrow())).getFirst();
    }

    private Conduct.Actor actor() {
        return new Conduct.Actor(caller.accountId(), caller.personId().orElse(null));
    }

    private List<ConductOf> lines(List<ConductFile> files) {
        var ids = files.stream().map(ConductFile::personId).distinct().toList();
        readings.record(caller, ids, false, "conduct", "");
        var known = people.lines(ids, clock.today());
        var lines = shown(files, false);
        return IntStream.range(0, files.size())
                .mapToObj(
                        i -> new ConductOf(lines.get(i), known.get(files.get(i).personId())))
                .toList();
    }

    private List<ConductLine> shown(Collection<ConductFile> files, boolean own) {
        var now = clock.now();
        var rule = conduct.rule(now);
        var organizations = scopes.organizationNames(
                files.stream().map(ConductFile::organizationId).collect(Collectors.toSet()));
        var names = accounts
                .listHolders(files.stream()
                        .flatMap(file -> file.facts().stream())
                        .map(ConductFact::accountId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return files.stream()
                .map(file -> {
                    var state = file.state(rule, now);
                    return new ConductLine(
                            file.id(),
                            file.kind(),
                            state,
                            organizations.get(file.organizationId()),
                            file.facts().stream()
                                    .map(fact -> new ConductStep(
                                            fact.act(),
                                            fact.upheld(),
                                            fact.words(),
                                            own && hidden(file, fact) ? null : names.get(fact.accountId()),
                                            fact.occurredAt()))
                                    .toList(),
                            state == ConductFile.State.DECIDED
                                    ? rule.appealEnds(file.facts().getLast().occurredAt())
                                    : null);
                })
                .toList();
    }

    private static boolean hidden(ConductFile file, ConductFact fact) {
        return fact.act() == ConductAct.REPORTED && file.kind() != ConductKind.COMMENDATION;
    }
}
