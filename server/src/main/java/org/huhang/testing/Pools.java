package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.registry.Residents;
import org.huhang.rounds.Round;
import org.huhang.rounds.Rounds;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.huhang.specimens.Laboratories;
import org.huhang.specimens.Laboratory;
import org.huhang.specimens.Taking;
import org.huhang.specimens.Takings;
import org.huhang.specimens.Tube;
import org.huhang.specimens.TubeMember;
import org.huhang.specimens.Tubes;
import org.huhang.zones.HoldId;
import org.huhang.zones.Holds;
import org.huhang.zones.NewResultHold;

/// What a positive or unclear pool leads to at once, by dated rule and without a second person (house rule 6): its
/// members are held until their own result, or for at most as long as the hold's rule says.
@ApplicationScoped
class Pools {
    static final String HOLD_RULE = "POSITIVE_POOL";

    private static final Duration OPEN_AT_MOST = Duration.ofDays(2);

    private final PoolStore store;
    private final PoolProgress progress;
    private final Tubes tubes;
    private final Takings takings;
    private final Rounds rounds;
    private final Laboratories laboratories;
    private final People people;
    private final Residents residents;
    private final Holds holds;
    private final CityClock clock;

    Pools(
            PoolStore store,
            PoolProgress progress,
            Tubes tubes,
            Takings takings,
            Rounds rounds,
            Laboratories laboratories,
            People people,
            Residents residents,
            Holds holds,
            CityClock clock) {
        this.store = store;
        this.progress = progress;
        this.tubes = tubes;
        this.takings = takings;
        this.rounds = rounds;
        this.laboratories = laboratories;
        this.people = people;
        this.residents = residents;
        this.holds = holds;
        this.clock = clock;
    }

    /// Opens one for each of these results; one that is open for the tube already stays the same.
    ///
    /// @param tubesOf by code
    @Transactional(Transactional.TxType.MANDATORY)
    void open(Collection<TubeResult> results, Map<String, Tube> tubesOf, Map<String, List<TubeMember>> members) {
        var now = clock.now();
        var open = store.listByTubes(results.stream().map(TubeResult::tubeCode).toList()).stream()
                .map(Pool::tubeCode)
                .collect(Collectors.toCollection(HashSet::new));
        var senders = store.senders(results.stream().map(TubeResult::id).toList());
        for (TubeResult result : results) {
            var who = known(members.getOrDefault(result.tubeCode(), List.of()));
            if (who.isEmpty() || !open.add(result.tubeCode())) {
                continue;
            }
            var homes = people.areasOf(ids(who));
            var pool = new Pool(
                    new PoolId(result.id().value()),
                    result.tubeCode(),
                    Objects.requireNonNull(tubesOf.get(result.tubeCode())).roundId(),
                    result.laboratoryId(),
                    area(result, homes.values()),
                    result.finding(),
                    result.reportedAt(),
                    Objects.requireNonNull(senders.get(result.id())),
                    now,
                    null);
            if (store.add(pool)) {
                store.addMembers(pool.id(), who);
                hold(pool, ids(who), now);
            }
        }
    }

    /// Of those who have no later result of their own already.
    private void hold(Pool pool, Set<PersonId> who, Instant now) {
        var waiting = progress.list(List.of(pool.id())).getOrDefault(pool.id(), List.of()).stream()
                .filter(each -> who.contains(each.personId()))
                .filter(each -> each.state() != PoolMember.MemberState.NEGATIVE)
                .map(PoolMember::personId)
                .collect(Collectors.toSet());
        Set<PersonId> all = new HashSet<>(waiting);
        var edition = rounds.find(pool.roundId()).map(Round::poolEdition).orElse(null);
        var today = LocalDate.ofInstant(now, clock.zone());
        for (PoolReach reach : store.listReaches(pool.finding(), edition, today)) {
            var beside = switch (reach) {
                case HOUSEHOLD -> residents.listHouseholdMembers(waiting, today);
                case ENTRANCE -> residents.listSameEntrance(waiting, today);
            };
            beside.forEach(each -> all.add(each.otherId()));
        }
        var homes = people.areasOf(all);
        all.stream()
                .collect(Collectors.groupingBy(each -> homes.getOrDefault(each, pool.areaId())))
                .forEach((area, members) -> holdIn(pool, area, members, now));
    }

    private void holdIn(Pool pool, AreaId area, List<PersonId> members, Instant now) {
        var sorted =
                members.stream().sorted(Comparator.comparing(PersonId::value)).toList();
        for (int from = 0; from < sorted.size(); from += Holds.MOST_PEOPLE) {
            var part = sorted.subList(from, Math.min(sorted.size(), from + Holds.MOST_PEOPLE));
            holds.holdByResult(
                    new NewResultHold(
                            holdId(pool.id(), part.getFirst()),
                            HOLD_RULE,
                            area,
                            part,
                            Texts.get("testing.pool-hold-reason", Texts.Language.ZH, Map.of()),
                            pool.id().value(),
                            pool.reportedBy()),
                    now);
        }
    }

    /// The same for the same pool and people, however often the news is heard.
    private static HoldId holdId(PoolId pool, PersonId first) {
        return new HoldId(
                UUID.nameUUIDFromBytes((pool.value() + "/" + first.value()).getBytes(StandardCharsets.UTF_8)));
    }

    /// The pool was none: its result was corrected. Everybody is let go.
    ///
    /// @return the members, to be told
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Pool, Set<PersonId>> correct(Collection<TubeResult> results) {
        var now = clock.now();
        var byTube = results.stream()
                .collect(Collectors.toMap(TubeResult::tubeCode, Function.identity(), (_, later) -> later));
        Map<Pool, Set<PersonId>> told = new HashMap<>();
        for (Pool pool : store.listByTubes(byTube.keySet())) {
            var by = Objects.requireNonNull(byTube.get(pool.tubeCode()));
            store.end(pool.id(), by.id(), now);
            holds.releaseAllByResult(
                    pool.id().value(),
                    Texts.get("testing.pool-corrected-reason", Texts.Language.ZH, Map.of()),
                    pool.reportedBy(),
                    now);
            told.put(
                    pool,
                    store.listMembers(List.of(pool.id())).stream()
                            .map(PoolMember::personId)
                            .collect(Collectors.toSet()));
        }
        return told;
    }

    /// These people have results of their own: who is negative is let go of every pool whose swab was taken before;
    /// with the last member settled, and nobody positive, whoever was held beside them is too.
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Collection<PersonId> people) {
        var known = this.people.known(people);
        var pools = store.poolsOf(known.keySet()).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        if (pools.isEmpty()) {
            return;
        }
        var now = clock.now();
        progress.list(pools).forEach((id, members) -> {
            var pool = store.find(id).orElseThrow();
            var negative = members.stream()
                    .filter(each -> each.state() == PoolMember.MemberState.NEGATIVE)
                    .map(PoolMember::personId)
                    .collect(Collectors.toSet());
            var reason = Texts.get("testing.own-negative-reason", Texts.Language.ZH, Map.of());
            if (negative.size() == members.size()) {
                holds.releaseAllByResult(id.value(), reason, pool.reportedBy(), now);
            } else if (!negative.isEmpty()) {
                holds.releaseByResult(id.value(), this.people.known(negative).keySet(), reason, pool.reportedBy(), now);
            }
        });
    }

    /// What a desk sent of tubes whose pool is open, and of people who are called back.
    @Transactional(Transactional.TxType.MANDATORY)
    void noteRecords(UUID batch, Collection<String> codes) {
        if (store.anySince(clock.now().minus(OPEN_AT_MOST))) {
            noteMembers(codes);
            noteReswabbed(batch);
        }
    }

    private void noteMembers(Collection<String> codes) {
        var open = codes.isEmpty() ? List.<Pool>of() : store.listByTubes(codes);
        if (open.isEmpty()) {
            return;
        }
        var now = clock.now();
        var members = tubes.members(open.stream().map(Pool::tubeCode).toList());
        for (Pool pool : open) {
            var known = store.listMembers(List.of(pool.id())).stream()
                    .map(PoolMember::personId)
                    .collect(Collectors.toSet());
            var more = known(members.getOrDefault(pool.tubeCode(), List.of())).stream()
                    .filter(each -> !known.contains(each.personId()))
                    .toList();
            if (!more.isEmpty()) {
                store.addMembers(pool.id(), more);
                hold(pool, ids(more), now);
            }
        }
    }

    private void noteReswabbed(UUID batch) {
        var swabbed = takings.listBatch(batch).stream()
                .filter(each -> each.kind() == Taking.TakingKind.SWABBED && each.personId() != null)
                .toList();
        if (swabbed.isEmpty()) {
            return;
        }
        var pools = store.poolsOf(people.known(swabbed.stream()
                        .map(each -> Objects.requireNonNull(each.personId()))
                        .toList())
                .keySet());
        if (pools.isEmpty()) {
            return;
        }
        var members =
                store.listMembers(pools.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var known = people.known(members.stream().map(PoolMember::personId).toList());
        for (Taking each : swabbed) {
            var person = known.get(Objects.requireNonNull(each.personId()));
            members.stream()
                    .filter(member -> Objects.equals(known.get(member.personId()), person))
                    .filter(member -> each.occurredAt().isAfter(member.takenAt()))
                    .filter(member -> !member.state().settled())
                    .forEach(member -> store.addFact(
                            Ids.next(),
                            member.poolId(),
                            member.personId(),
                            RecallStep.RESWABBED,
                            each.tubeCode(),
                            null,
                            null,
                            clock.now()));
        }
    }

    private static List<PoolStore.Member> known(List<TubeMember> members) {
        List<PoolStore.Member> known = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (TubeMember each : members) {
            var person = each.personId();
            if (person != null && seen.add(person)) {
                known.add(new PoolStore.Member(person, each.takenAt()));
            }
        }
        return known;
    }

    private static Set<PersonId> ids(Collection<PoolStore.Member> members) {
        return members.stream().map(PoolStore.Member::personId).collect(Collectors.toSet());
    }

    /// In which most of them live; where nobody knows of any, that of the laboratory.
    private AreaId area(TubeResult result, Collection<AreaId> homes) {
        return homes.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<AreaId, Long>comparingByValue()
                        .thenComparing(each -> each.getKey().value()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> laboratories.list(clock.now()).stream()
                        .filter(each -> each.id().equals(result.laboratoryId()))
                        .map(Laboratory::areaId)
                        .findFirst()
                        .orElseThrow());
    }
}
