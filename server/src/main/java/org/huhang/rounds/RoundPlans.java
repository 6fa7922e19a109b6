package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huhang.registry.Areas;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.zones.ZoneId;
import org.huhang.zones.Zones;
import org.jspecify.annotations.Nullable;

/// Makes of what was asked for, or of what stands, the plan by which a round is frozen; refuses what cannot be one.
@ApplicationScoped
class RoundPlans {
    static final int MOST_AREAS = 500;
    static final int MOST_ZONES = 200;
    static final int MOST_PEOPLE = 5_000;

    private final PoolStore pools;
    private final RoundStore store;
    private final Areas areas;
    private final Zones zones;
    private final People people;
    private final CityClock clock;

    RoundPlans(PoolStore pools, RoundStore store, Areas areas, Zones zones, People people, CityClock clock) {
        this.pools = pools;
        this.store = store;
        this.areas = areas;
        this.zones = zones;
        this.people = people;
        this.clock = clock;
    }

    /// As it was opened.
    RoundPlan of(Round round) {
        return new RoundPlan(
                pools.find(round.poolEdition()).orElseThrow(),
                round.number(),
                round.scope(),
                store.listAreas(round.id()),
                store.listZones(round.id()),
                store.listPeople(round.id()),
                round.startAt());
    }

    /// @param unknownNumbers positions, from 1, of identity numbers that nobody bears
    record Looked(RoundPlan plan, List<Integer> unknownNumbers) {}

    /// @param within the campaign's area, in which all of it must lie
    Outcome<Looked> look(NewRound wanted, String edition, AreaId within, int number, Instant now) {
        var window = WindowRule.refusal(wanted.startAt(), wanted.endAt(), now);
        if (window.isPresent()) {
            return Outcome.refused(window.get());
        }
        var found = pools.find(edition);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.invalid("rounds.no-such-edition", "poolEdition", Map.of()));
        }
        var day = wanted.startAt().atZone(clock.zone()).toLocalDate();
        var end = found.get().end();
        if (!found.get().holdsOn(day)) {
            return Outcome.refused(Refusal.invalid(
                    "rounds.edition-not-in-force",
                    "poolEdition",
                    Map.of("start", found.get().start(), "end", end == null ? "–" : end, "on", day)));
        }
        return switch (wanted.scope()) {
            case AREAS -> ofAreas(wanted, found.get(), within, number);
            case ZONES -> ofZones(wanted, found.get(), within, number);
            case LIST -> ofList(wanted, found.get(), within, number);
        };
    }

    private Outcome<Looked> ofAreas(NewRound wanted, PoolEdition edition, AreaId within, int number) {
        var named = orNone(wanted.areaIds());
        if (named.isEmpty()) {
            return refused("rounds.nothing-named", "areaIds", Map.of());
        }
        if (named.size() > MOST_AREAS) {
            return refused("rounds.too-many-areas", "areaIds", Map.of("areas", named.size(), "most", MOST_AREAS));
        }
        if (!areas.within(List.of(within)).containsAll(named)) {
            return refused("rounds.outside-area", "areaIds", Map.of());
        }
        return looked(edition, number, wanted, named, List.of(), List.of(), List.of());
    }

    private Outcome<Looked> ofZones(NewRound wanted, PoolEdition edition, AreaId within, int number) {
        var named = orNone(wanted.zoneIds());
        if (named.isEmpty()) {
            return refused("rounds.nothing-named", "zoneIds", Map.of());
        }
        if (named.size() > MOST_ZONES) {
            return refused("rounds.too-many-zones", "zoneIds", Map.of("zones", named.size(), "most", MOST_ZONES));
        }
        var inside = areas.within(List.of(within));
        for (var id : named) {
            var zone = zones.find(id, wanted.startAt());
            if (zone.isEmpty()) {
                return refused("rounds.no-such-zone", "zoneIds", Map.of());
            }
            if (!inside.contains(zone.get().zone().areaId())) {
                return refused("rounds.outside-area", "zoneIds", Map.of());
            }
            if (!zone.get().state(wanted.startAt()).holds()) {
                return refused(
                        "rounds.zone-not-in-force",
                        "zoneIds",
                        Map.of("zone", zone.get().zone().name().zh()));
            }
        }
        return looked(edition, number, wanted, List.of(), named, List.of(), List.of());
    }

    private Outcome<Looked> ofList(NewRound wanted, PoolEdition edition, AreaId within, int number) {
        var numbers = orNone(wanted.identityNumbers()).stream()
                .map(each -> each.strip().toUpperCase(Locale.ROOT))
                .toList();
        if (numbers.isEmpty()) {
            return refused("rounds.nothing-named", "identityNumbers", Map.of());
        }
        if (numbers.size() > MOST_PEOPLE) {
            return refused(
                    "rounds.too-many-people", "identityNumbers", Map.of("people", numbers.size(), "most", MOST_PEOPLE));
        }
        var found = people.listByIdentityNumber(numbers);
        var inside = areas.within(List.of(within));
        var unknown = new ArrayList<Integer>();
        var listed = new HashMap<PersonId, Integer>();
        for (int i = 0; i < numbers.size(); i++) {
            var person = found.get(numbers.get(i));
            // somebody of elsewhere is not told apart from nobody: a list must not be a way to ask who exists
            if (person == null || !inside.contains(person.areaId())) {
                unknown.add(i + 1);
            } else {
                listed.putIfAbsent(person.id(), i);
            }
        }
        if (listed.isEmpty()) {
            return refused("rounds.nobody-of-the-list", "identityNumbers", Map.of());
        }
        return looked(edition, number, wanted, List.of(), List.of(), List.copyOf(listed.keySet()), unknown);
    }

    private static Outcome<Looked> looked(
            PoolEdition edition,
            int number,
            NewRound wanted,
            List<AreaId> areas,
            List<ZoneId> zones,
            List<PersonId> people,
            List<Integer> unknown) {
        return Outcome.done(new Looked(
                new RoundPlan(edition, number, wanted.scope(), areas, zones, people, wanted.startAt()), unknown));
    }

    private static <T> List<T> orNone(@Nullable List<T> named) {
        return Objects.requireNonNullElse(named, List.<T>of()).stream()
                .distinct()
                .toList();
    }

    private static Outcome<Looked> refused(String code, String field, Map<String, Object> params) {
        return Outcome.refused(Refusal.invalid(code, field, params));
    }
}
