package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huhang.posts.PostKind;
import org.huhang.posts.PostRequests;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.PlaceKind;
import org.huhang.registry.Places;
import org.huhang.rounds.Round;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Where a plan begins when nobody has decided anything: the last one of that area, or the rules alone.
@ApplicationScoped
class CallupDefaults {
    private static final int MOST_PLACES = 500;
    private static final int MOST_POINTS = 2_000;

    private final CallupStore store;
    private final CallupRules rules;
    private final PostRequests posts;
    private final Places places;
    private final Areas areas;
    private final BuildingSpots spots;
    private final CityClock clock;

    CallupDefaults(
            CallupStore store,
            CallupRules rules,
            PostRequests posts,
            Places places,
            Areas areas,
            BuildingSpots spots,
            CityClock clock) {
        this.store = store;
        this.rules = rules;
        this.posts = posts;
        this.places = places;
        this.areas = areas;
        this.spots = spots;
        this.clock = clock;
    }

    /// The version from which a round's first plan goes on: the last of an earlier plan of the same area.
    Optional<CallupVersion> findBefore(CallupPlan plan) {
        return store.list(List.of(plan.areaId()), null, 2).stream()
                .filter(other -> !other.id().equals(plan.id()))
                .findFirst()
                .flatMap(other -> store.findInForce(other.id())
                        .flatMap(publication -> store.findVersion(publication.versionId()))
                        .or(() -> store.findLatest(other.id())));
    }

    /// The same hour of the round's first day, or the first quarter that can be kept.
    CallupSettings of(CallupPlan plan, Round round, @Nullable Instant wanted, Instant now) {
        var day = LocalDate.ofInstant(round.startAt(), clock.zone());
        var numbers = rules.numbers(plan.areaId(), day);
        var before = findBefore(plan).map(CallupVersion::settings);
        var start = wanted != null ? wanted : start(round, before, now, numbers);
        var end = start.plus(Duration.ofHours(numbers.of(RuleCode.SAMPLING_HOURS)));
        var points = before.map(CallupSettings::points).orElseGet(() -> points(plan, numbers, now));
        return new CallupSettings(
                start,
                end,
                points,
                before.map(CallupSettings::doorTeams).orElse(0),
                numbers.isHeat(posts.hottest(plan.areaId(), start, end)),
                before.map(CallupSettings::telephone).orElse(null),
                List.of());
    }

    private Instant start(Round round, Optional<CallupSettings> before, Instant now, CallupNumbers numbers) {
        var first = round.startAt();
        if (before.isPresent()) {
            var hour = LocalTime.ofInstant(before.get().startAt(), clock.zone());
            var same = LocalDate.ofInstant(round.startAt(), clock.zone())
                    .atTime(hour)
                    .atZone(clock.zone())
                    .toInstant();
            first = same.isBefore(round.startAt()) ? round.startAt() : same;
        }
        long slot = 60L * numbers.of(RuleCode.SLOT_MINUTES);
        return first.isBefore(now) ? Instant.ofEpochSecond(Math.ceilDiv(now.getEpochSecond(), slot) * slot) : first;
    }

    private List<CalledPoint> points(CallupPlan plan, CallupNumbers numbers, Instant now) {
        var standing = posts.listOpen(PostKind.SAMPLING, plan.areaId(), now).stream()
                .limit(MOST_POINTS)
                .map(post -> new CalledPoint(post.id(), post.name(), post.longitude(), post.latitude(), 0, 1))
                .toList();
        return switch (plan.scale()) {
            case DOORS -> standing.isEmpty() ? proposed(plan.areaId(), numbers) : standing;
            // some that stand are not all that a city needs: then the engine finds them
            case AREAS -> {
                long room = (long) standing.size() * numbers.most(RuleCode.PEOPLE_PER_POINT);
                yield room < areas.counts(plan.areaId()).people() ? List.of() : standing;
            }
        };
    }

    /// At a place where samples were taken before, or among the buildings: several where the rule asks for several
    /// (C5).
    private List<CalledPoint> proposed(AreaId area, CallupNumbers numbers) {
        int number = numbers.points((int) areas.counts(area).people());
        var sites = places.listByArea(area, MOST_PLACES).stream()
                .filter(place -> place.kind() == PlaceKind.SAMPLING_SITE)
                .filter(place -> place.longitude() != null && place.latitude() != null)
                .limit(number)
                .map(place -> point(
                        new Wording(place.name(), null),
                        Objects.requireNonNull(place.longitude()),
                        Objects.requireNonNull(place.latitude())))
                .toList();
        return sites.isEmpty() ? amongBuildings(area, number) : sites;
    }

    /// From west to east, each in the midst of its share of the buildings.
    private List<CalledPoint> amongBuildings(AreaId area, int number) {
        var name = areas.find(area, clock.today()).map(Area::name).orElse("–");
        var houses = spots.listByAreas(List.of(area)).stream()
                .sorted(Comparator.comparingDouble(BuildingSpot::longitude))
                .toList();
        List<CalledPoint> points = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            var own = houses.subList(houses.size() * i / number, houses.size() * (i + 1) / number);
            var suffix = number == 1 ? "" : Integer.toString(i + 1);
            points.add(point(
                    new Wording(name + suffix + "采样点", ("Sampling point " + suffix).strip() + " of " + name),
                    own.stream().mapToDouble(BuildingSpot::longitude).average().orElse(0),
                    own.stream().mapToDouble(BuildingSpot::latitude).average().orElse(0)));
        }
        return points;
    }

    private static CalledPoint point(Wording name, double longitude, double latitude) {
        return new CalledPoint(null, name, longitude, latitude, 0, 1);
    }
}
