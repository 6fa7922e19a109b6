package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.contacts.Setting;
import org.huhang.contacts.Visit;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.zones.Zones;
import org.jspecify.annotations.Nullable;

/// In which cities somebody stayed lately: worked out from what is known of their visits each time that it is
/// asked for, and kept nowhere.
@ApplicationScoped
public class Travel {
    /// Levels of the schemes of risk that make a city one with a risk area (rules.md G14: medium or high).
    private static final Set<String> RISK = Set.of("HIGH", "MEDIUM");

    private static final String REST_OF_CODE = "00000000";

    private final TravelStore store;
    private final ContactIndex index;
    private final Pseudonyms pseudonyms;
    private final VisitPlaces places;
    private final Areas areas;
    private final Zones zones;
    private final CityClock clock;

    Travel(
            TravelStore store,
            ContactIndex index,
            Pseudonyms pseudonyms,
            VisitPlaces places,
            Areas areas,
            Zones zones,
            CityClock clock) {
        this.store = store;
        this.index = index;
        this.pseudonyms = pseudonyms;
        this.places = places;
        this.areas = areas;
        this.zones = zones;
        this.clock = clock;
    }

    /// @param cityName nothing where only its code is known
    /// @param riskArea whether the city has a medium- or high-risk area now; it does not say that the person
    /// was in it
    public record TravelledCity(
            String cityCode, @Nullable String cityName, LocalDate firstDay, LocalDate lastDay, boolean riskArea) {}

    /// @param kept whether a travel record is kept by the rules of today; where not, nothing else is said
    /// @param first the first day that is looked at
    /// @param marks whether a city with a risk area bears a mark
    /// @param cities by their last day, the latest first
    /// @param unread days of these of which the visits cannot be read now: what is said is not complete
    public record TravelRecord(
            boolean kept,
            LocalDate first,
            LocalDate today,
            int leastHours,
            boolean marks,
            List<TravelledCity> cities,
            List<LocalDate> unread) {}

    public TravelRecord of(PersonId person) {
        var today = clock.today();
        var rule = store.findRule(today).orElse(null);
        if (rule == null) {
            return new TravelRecord(false, today, today, 0, false, List.of(), List.of());
        }
        var first = rule.first(today);
        var indexed = index.now();
        int from = Moments.start(first);
        int to = Moments.of(clock.now(), clock.zone()) + 1;
        var visits = new ArrayList<Visit>();
        Objects.requireNonNull(pseudonyms.of(List.of(person)).get(person))
                .forEach(number -> visits.addAll(indexed.snapshot().visits(number, from, to)));
        var where = places.list(visits.stream().map(Visit::place).collect(Collectors.toSet()));
        var seen = visits.stream()
                .map(visit -> seen(visit, where.get(visit.place()), from, to))
                .toList();
        var stays = CityStays.list(seen, Math.toIntExact(rule.least().toSeconds()));
        return new TravelRecord(
                true,
                first,
                today,
                Math.toIntExact(rule.least().toHours()),
                rule.marks(),
                cities(stays, where, rule.marks(), today),
                indexed.unread().stream()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(today))
                        .sorted()
                        .toList());
    }

    private static CityStays.Seen seen(Visit visit, @Nullable VisitPlace place, int from, int to) {
        var code = place == null ? null : place.cityCode();
        return new CityStays.Seen(
                code == null ? 0 : Integer.parseInt(code),
                place != null && place.trip() != null && leaves(place.setting()),
                Math.max(visit.start(), from),
                Math.min(visit.end(), to));
    }

    /// A bus may stay within the city.
    private static boolean leaves(@Nullable Setting vehicle) {
        return vehicle == Setting.AIRCRAFT
                || vehicle == Setting.SEALED_TRAIN
                || vehicle == Setting.OPEN_TRAIN
                || vehicle == Setting.SHIP;
    }

    private List<TravelledCity> cities(
            List<CityStays.Stay> stays, Map<Integer, VisitPlace> where, boolean marks, LocalDate today) {
        Map<String, CityStays.Stay> byCity = new LinkedHashMap<>();
        stays.forEach(stay -> byCity.merge(
                String.format("%04d", stay.city()),
                stay,
                (one, other) -> new CityStays.Stay(
                        one.city(), Math.min(one.first(), other.first()), Math.max(one.until(), other.until()))));
        var risks = store.listRisksOf(List.copyOf(byCity.keySet())).stream()
                .collect(Collectors.groupingBy(CityRisk::cityCode));
        var names = names(where);
        var found = new ArrayList<TravelledCity>();
        byCity.forEach((code, stay) -> {
            var ours = areas.findByCode(code + REST_OF_CODE, today).orElse(null);
            var told = risks.getOrDefault(code, List.of());
            var name = ours != null
                    ? ours.name()
                    : told.stream().map(CityRisk::cityName).findFirst().orElse(names.get(code));
            boolean risk =
                    ours == null ? told.stream().anyMatch(each -> each.holds(today)) : hasRiskArea(ours, clock.now());
            found.add(new TravelledCity(
                    code, name, Moments.day(stay.first()), Moments.day(stay.until() - 1), marks && risk));
        });
        found.sort(java.util.Comparator.comparing(TravelledCity::lastDay)
                .reversed()
                .thenComparing(TravelledCity::cityCode));
        return List.copyOf(found);
    }

    /// As whoever entered a stay in a city called it.
    private static Map<String, String> names(Map<Integer, VisitPlace> where) {
        var names = new HashMap<String, String>();
        where.values().stream()
                .filter(place -> place.kind() == VisitPlace.Kind.CITY)
                .filter(place -> !place.name().equals(place.cityCode()))
                .forEach(place -> names.put(Objects.requireNonNull(place.cityCode()), place.name()));
        return names;
    }

    private boolean hasRiskArea(Area city, Instant now) {
        return zones.listInArea(city.id(), now).stream()
                .anyMatch(here -> here.standing().state(now).holds()
                        && RISK.contains(here.standing().fact().level().code()));
    }
}
