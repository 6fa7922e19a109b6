package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One line of a muster: the people behind its figures, whom one may name, and what happens to those named.
@Path("/api/demands/{demandId}")
@RunOnVirtualThread
class DemandsResource {
    private static final int MOST = 500;

    private final MusterStore store;
    private final MusterBoard board;
    private final MusterSight sight;
    private final Namings namings;
    private final Calls calls;
    private final Pool pool;
    private final Eligibility eligibility;
    private final Volunteers evidence;
    private final Takings takings;
    private final RosterSeats rosters;
    private final People people;
    private final Accounts accounts;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    DemandsResource(
            MusterStore store,
            MusterBoard board,
            MusterSight sight,
            Namings namings,
            Calls calls,
            Pool pool,
            Eligibility eligibility,
            Volunteers evidence,
            Takings takings,
            RosterSeats rosters,
            People people,
            Accounts accounts,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.board = board;
        this.sight = sight;
        this.namings = namings;
        this.calls = calls;
        this.pool = pool;
        this.eligibility = eligibility;
        this.evidence = evidence;
        this.takings = takings;
        this.rosters = rosters;
        this.people = people;
        this.accounts = accounts;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// Somebody behind a figure.
    ///
    /// @param namedBy the account's name; none for what was loaded
    record CalledPerson(
            Call call, boolean present, @Nullable String namedBy, PersonLine person) {}

    /// @param more whether more were named than are shown
    record CalledPage(List<CalledPerson> people, boolean more) {}

    /// @param more whether more fit than are shown
    record CandidatePage(List<Candidate> candidates, boolean more) {}

    /// @param id the client's, so that sending twice names once
    record NewNaming(UUID id, List<PersonId> personIds) {}

    /// @param byTelephone whether the person told it on the telephone
    record NewAct(
            UUID id,
            PersonId personId,
            CallAct act,
            boolean byTelephone,
            @Nullable String reason) {}

    /// @param end first day on which it no longer holds
    /// @param note by what it was shown
    record NewSkillShown(
            UUID id, PersonId personId, @Nullable LocalDate end, String note) {}

    /// Everybody ever named on it, masked.
    @GET
    @Path("people")
    @Permit(value = Permission.STAFF_READ, purpose = true)
    public CalledPage people(@RestPath DemandId demandId) {
        var demand = found(demandId);
        caller.requireThat(sight.with(Permission.STAFF_READ).test(demand));
        var behind = board.behind(demand, clock.now());
        var shown = behind.calls().stream().limit(MOST).toList();
        var ids = shown.stream().map(Call::personId).toList();
        readings.record(caller, ids, false, "muster-people", demandId.value().toString());
        var lines = people.lines(ids, clock.today());
        var names = accounts
                .listHolders(shown.stream()
                        .map(Call::namedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        var found = shown.stream()
                .filter(call -> lines.containsKey(call.personId()))
                .map(call -> new CalledPerson(
                        call,
                        behind.present().contains(call.personId()),
                        call.namedBy() == null ? null : names.get(call.namedBy()),
                        Objects.requireNonNull(lines.get(call.personId()))))
                .toList();
        return new CalledPage(found, behind.calls().size() > MOST);
    }

    /// Whom the caller may name, those without hindrance first.
    ///
    /// @param q part of a name or of a position
    @GET
    @Path("candidates")
    @Permit(value = Permission.DUTY_ASSIGN, purpose = true)
    public CandidatePage candidates(@RestPath DemandId demandId, @QueryParam("q") @Nullable String q) {
        var demand = found(demandId);
        sight.requireOrganization(Permission.DUTY_ASSIGN, demand.organizationId());
        var now = clock.now();
        var muster = store.find(demand.musterId()).orElseThrow();
        var members = pool.of(demand, now);
        var fitting = fitting(members, q);
        var shown = fitting.stream().limit(MOST).toList();
        readings.record(
                caller, shown, false, "muster-candidates", demandId.value().toString());
        var asVolunteers = new HashMap<>(members.volunteers());
        asVolunteers.keySet().retainAll(new HashSet<>(shown));
        var against = eligibility.hindrances(shown, asVolunteers, demand.skill(), muster.span(), now);
        Map<PersonId, Taken> taken = new HashMap<>();
        takings.find(shown, muster.span(), demandId, sight.with(Permission.DUTY_READ), now)
                .forEach(each -> taken.merge(each.personId(), each, (one, other) -> one.seen() ? one : other));
        var seats = rosters.listFirst(shown, demand, muster.from(now), muster.end());
        var states = calls.list(List.of(demandId), now).stream().collect(Collectors.toMap(Call::personId, Call::state));
        var lines = people.lines(shown, clock.today());
        var candidates = shown.stream()
                .filter(lines::containsKey)
                .map(person -> new Candidate(
                        Objects.requireNonNull(lines.get(person)),
                        members.positions().get(person),
                        members.volunteers().containsKey(person),
                        against.getOrDefault(person, List.of()),
                        taken.get(person),
                        seats.get(person),
                        states.get(person)))
                .sorted(Comparator.comparing(candidate -> candidate.taken() != null
                        || candidate.seat() != null
                        || !candidate.hindrances().isEmpty()))
                .toList();
        return new CandidatePage(candidates, fitting.size() > MOST);
    }

    @POST
    @Path("namings")
    @Permit(Permission.DUTY_ASSIGN)
    public Figures name(@RestPath DemandId demandId, NewNaming naming) {
        var demand = found(demandId);
        sight.requireOrganization(Permission.DUTY_ASSIGN, demand.organizationId());
        namings.name(
                        new Namings.Naming(naming.id(), demandId, naming.personIds()),
                        sight.with(Permission.DUTY_READ),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return figures(demand);
    }

    /// What a dispatcher saw of one of the staff: the skill that the line asks for.
    @POST
    @Path("skills-shown")
    @Permit(Permission.DUTY_ASSIGN)
    public void showSkill(@RestPath DemandId demandId, NewSkillShown shown) {
        var demand = found(demandId);
        sight.requireOrganization(Permission.DUTY_ASSIGN, demand.organizationId());
        if (shown.note().isBlank()) {
            throw new RefusedException(
                    Refusal.invalid("duty.text-missing", "note", Map.of("most", Musters.LONGEST_TEXT)));
        }
        if (!pool.of(demand, clock.now()).positions().containsKey(shown.personId())) {
            throw new RefusedException(Refusal.invalid("duty.not-of-organization", "personId", Map.of()));
        }
        evidence.show(
                        new Volunteers.Showing(
                                shown.id(),
                                shown.personId(),
                                List.of(new Volunteers.Shown(
                                        EvidenceKind.SKILL, demand.skill(), true, null, shown.end(), shown.note()))),
                        caller.accountId(),
                        clock.now(),
                        clock.today())
                .orThrow();
    }

    /// What a dispatcher does, or was told on the telephone.
    @POST
    @Path("acts")
    @Permit(Permission.DUTY_ASSIGN)
    public Figures act(@RestPath DemandId demandId, NewAct act) {
        var demand = found(demandId);
        sight.requireOrganization(Permission.DUTY_ASSIGN, demand.organizationId());
        boolean answer = act.act() == CallAct.CONFIRMED || act.act() == CallAct.DECLINED;
        if (answer != act.byTelephone()) {
            throw new RefusedException(Refusal.invalid("duty.whose-answer", "byTelephone", Map.of()));
        }
        calls.change(
                        new Calls.Change(act.id(), demandId, act.personId(), act.act(), act.reason()),
                        answer ? CallWay.TELEPHONE : CallWay.DESK,
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return figures(demand);
    }

    private Figures figures(Demand demand) {
        var behind = board.behind(demand, clock.now());
        return Figures.of(demand.asked(), behind.calls(), behind.present());
    }

    private List<PersonId> fitting(Pool.Members members, @Nullable String q) {
        List<PersonId> all = new ArrayList<>(members.positions().keySet());
        all.addAll(members.volunteers().keySet());
        if (q == null || q.isBlank()) {
            return all;
        }
        var typed = q.strip();
        Set<PersonId> named = people.list(all).stream()
                .filter(person -> person.name().contains(typed))
                .map(Person::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(person -> named.contains(person)
                        || members.positions().getOrDefault(person, "").contains(typed))
                .toList();
    }

    private Demand found(DemandId id) {
        return store.findDemand(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-such-demand", Map.of())));
    }
}
