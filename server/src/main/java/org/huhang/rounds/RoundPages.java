package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.rounds.RoundLine.NamedNumber;
import org.huhang.rounds.RoundTally.PlaceCount;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.zones.Zones;
import org.jspecify.annotations.Nullable;

/// Puts together what a list and a page of rounds show.
@ApplicationScoped
class RoundPages {
    private final RoundStore store;
    private final ListingStore listings;
    private final ListingCorrectionStore corrections;
    private final NotTestedStore notTested;
    private final PoolStore pools;
    private final Zones zones;
    private final Areas areas;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    RoundPages(
            RoundStore store,
            ListingStore listings,
            ListingCorrectionStore corrections,
            NotTestedStore notTested,
            PoolStore pools,
            Zones zones,
            Areas areas,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.listings = listings;
        this.corrections = corrections;
        this.notTested = notTested;
        this.pools = pools;
        this.zones = zones;
        this.areas = areas;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    List<RoundLine> lines(Collection<Round> rounds, Instant at) {
        var numbers = store.listLocalNumbers(rounds.stream().map(Round::id).toList());
        var names = scopes.areaNames(Stream.concat(
                        rounds.stream().map(Round::areaId), numbers.stream().map(LocalNumber::areaId))
                .distinct()
                .toList());
        var byRound = numbers.stream().collect(Collectors.groupingBy(LocalNumber::roundId));
        return rounds.stream()
                .map(each -> new RoundLine(
                        each,
                        each.state(at),
                        names.get(each.areaId()),
                        each.endedAt() != null && each.frozenAt() == null,
                        byRound.getOrDefault(each.id(), List.of()).stream()
                                .map(number -> new NamedNumber(
                                        number.areaId(), names.getOrDefault(number.areaId(), ""), number.number()))
                                .sorted(Comparator.comparing(NamedNumber::areaName))
                                .toList()))
                .toList();
    }

    RoundPage page(Round round, Instant at) {
        var edition = pools.find(round.poolEdition()).orElseThrow();
        var places = places(round, edition);
        var size = store.findSize(round.id());
        var people = round.people();
        int change = people == null ? 0 : listings.countChange(round.id());
        var own = store.listAreas(round.id());
        var names = scopes.areaNames(own);
        return new RoundPage(
                at,
                lines(List.of(round), at).getFirst(),
                edition,
                own.stream()
                        .map(each -> new RoundPage.NamedArea(each, names.getOrDefault(each, "")))
                        .toList(),
                store.listZones(round.id()).stream()
                        .flatMap(each -> zones.find(each, at).stream())
                        .map(each -> new RoundPage.NamedZone(
                                each.zone().id(), each.zone().name()))
                        .toList(),
                people == null ? null : people + change,
                change,
                size.map(RoundStore.Size::dwellings).orElse(0),
                size.map(RoundStore.Size::buildings).orElse(0),
                places.stream().mapToInt(PlaceCount::tubes).sum(),
                RoundTally.pools(places),
                RoundTally.lanes(places),
                corrections.count(round.id()),
                notTested.count(round.id()),
                store.findEndingReason(round.id()).orElse(null),
                caller.may(Permission.ROUNDS_CHANGE, round.areaId()),
                caller.holds(Permission.DOORS_KNOCK));
    }

    private List<PlaceCount> places(Round round, PoolEdition edition) {
        var rules = edition.rules().stream().collect(Collectors.toMap(PoolRule::id, Function.identity()));
        return store.listFrozenAreas(round.id()).stream()
                .flatMap(each -> Optional.ofNullable(rules.get(each.ruleId())).stream()
                        .map(rule ->
                                new PlaceCount(each.areaId(), rule, each.lane(), each.people(), each.households())))
                .toList();
    }

    /// The areas right below that one, each with all below it, as frozen; the one itself where somebody is listed in no
    /// smaller one.
    List<RoundArea> areas(Round round, @Nullable AreaId top) {
        var under = top == null ? round.areaId() : top;
        var known = areas.listAll(clock.today()).stream().collect(Collectors.toMap(Area::id, Function.identity()));
        var inside = areas.within(List.of(under));
        var sums = new HashMap<AreaId, int[]>();
        var deeper = new HashSet<AreaId>();
        for (PlaceCount each : places(round, pools.find(round.poolEdition()).orElseThrow())) {
            if (inside.contains(each.areaId())) {
                var step = stepBelow(under, each.areaId(), known);
                var sum = sums.computeIfAbsent(step, _ -> new int[2]);
                sum[0] += each.people();
                sum[1] += each.tubes();
                if (!step.equals(each.areaId())) {
                    deeper.add(step);
                }
            }
        }
        var found = new ArrayList<RoundArea>();
        sums.forEach((id, sum) -> {
            var area = known.get(id);
            found.add(new RoundArea(id, area == null ? "" : area.name(), sum[0], sum[1], !deeper.contains(id)));
        });
        found.sort(Comparator.comparingInt(RoundArea::people).reversed().thenComparing(RoundArea::name));
        return found;
    }

    /// The area right below `top` in which this one lies.
    private static AreaId stepBelow(AreaId top, AreaId area, Map<AreaId, Area> known) {
        if (area.equals(top)) {
            return area;
        }
        Set<AreaId> seen = new HashSet<>();
        var waiting = new ArrayList<>(List.of(area));
        while (!waiting.isEmpty()) {
            var at = waiting.removeLast();
            var it = known.get(at);
            for (AreaId parent : it == null ? List.<AreaId>of() : parents(it)) {
                if (parent.equals(top)) {
                    return at;
                }
                if (seen.add(parent)) {
                    waiting.add(parent);
                }
            }
        }
        return area;
    }

    private static List<AreaId> parents(Area area) {
        return Stream.of(Optional.ofNullable(area.statutoryParentId()), Optional.ofNullable(area.operationalParentId()))
                .flatMap(Optional::stream)
                .toList();
    }
}
