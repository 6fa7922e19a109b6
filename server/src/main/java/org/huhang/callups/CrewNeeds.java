package org.huhang.callups;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huhang.shared.Wording;

/// Whom a version needs, point by point: at the tables, and from door to door.
final class CrewNeeds {
    private CrewNeeds() {}

    static List<CrewNeed> of(CallupPlan plan, CallupVersion version, CallupNumbers numbers) {
        return switch (plan.scale()) {
            case DOORS -> ofDoors(plan, version, numbers);
            case AREAS -> ofAreas(version, numbers);
        };
    }

    private static List<CrewNeed> ofDoors(CallupPlan plan, CallupVersion version, CallupNumbers numbers) {
        List<CrewNeed> needs = new ArrayList<>();
        for (CallupResult.PointLoad load : version.result().points()) {
            if (load.people() + load.restricted() > 0) {
                var at = version.settings().points().get(load.point());
                needs.add(new CrewNeed(
                        PointCrew.TABLES,
                        load.point(),
                        at.name(),
                        plan.areaId(),
                        at.postId(),
                        at.longitude(),
                        at.latitude(),
                        version.settings().startAt(),
                        load.finishAt(),
                        load.need().bySkill()));
            }
        }
        Map<Integer, List<CallupResult.HomeRoute>> teams = new TreeMap<>();
        version.result()
                .routes()
                .forEach(route -> teams.computeIfAbsent(route.point(), _ -> new ArrayList<>())
                        .add(route));
        teams.forEach((point, routes) -> needs.add(teams(plan, version, numbers, point, routes)));
        return needs;
    }

    private static CrewNeed teams(
            CallupPlan plan,
            CallupVersion version,
            CallupNumbers numbers,
            int point,
            List<CallupResult.HomeRoute> routes) {
        var at = version.settings().points().get(point);
        var english = at.name().en();
        return new CrewNeed(
                PointCrew.DOORS,
                point,
                new Wording(at.name().zh() + "上门组", english == null ? null : "Teams from door to door of " + english),
                plan.areaId(),
                null,
                at.longitude(),
                at.latitude(),
                version.settings().startAt(),
                routes.stream()
                        .map(CallupResult.HomeRoute::finishAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Map.of(
                        PointNeed.SAMPLING,
                        routes.size() * numbers.of(RuleCode.SAMPLERS_PER_TEAM),
                        PointNeed.REGISTRATION,
                        routes.size() * numbers.of(RuleCode.SCANNERS_PER_TEAM)));
    }

    /// A point that several areas share lies in that of most people.
    private static List<CrewNeed> ofAreas(CallupVersion version, CallupNumbers numbers) {
        Map<Integer, List<CallupResult.AreaShare>> shares = new TreeMap<>();
        version.result()
                .areas()
                .forEach(share -> shares.computeIfAbsent(share.point(), _ -> new ArrayList<>())
                        .add(share));
        var settings = version.settings();
        List<CrewNeed> needs = new ArrayList<>();
        shares.forEach((point, own) -> {
            var at = settings.points().get(point);
            var largest = own.stream()
                    .max(Comparator.comparingInt(CallupResult.AreaShare::people))
                    .orElseThrow();
            var finish = own.stream()
                    .map(CallupResult.AreaShare::finishAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            needs.add(new CrewNeed(
                    PointCrew.TABLES,
                    point,
                    at.name(),
                    version.ground().areas().get(largest.area()).id(),
                    at.postId(),
                    at.longitude(),
                    at.latitude(),
                    settings.startAt(),
                    finish,
                    numbers.need(largest.tables(), settings.heat(), hours(settings.startAt(), finish))
                            .bySkill()));
        });
        return needs;
    }

    /// Begun ones counted.
    static int hours(Instant from, Instant until) {
        return (int) Math.ceilDiv(Math.max(0, Duration.between(from, until).toMinutes()), 60L);
    }
}
