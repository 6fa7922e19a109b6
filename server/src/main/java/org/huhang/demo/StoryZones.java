package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huhang.citysim.City;
import org.huhang.citysim.areas.AreaLevel;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.registry.Building;
import org.huhang.registry.Buildings;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.huhang.zones.NewClosing;
import org.huhang.zones.NewCover;
import org.huhang.zones.NewFact;
import org.huhang.zones.NewZone;
import org.huhang.zones.Polygon;
import org.huhang.zones.ZoneFactId;
import org.huhang.zones.ZoneId;
import org.huhang.zones.Zones;
import org.jspecify.annotations.Nullable;

/// The zones that Orders 31 and 37 made, and their end. Where an order names roads, its area is what they enclose on
/// the
/// invented ground; which houses it closed is not public and invented, and each zone says so. Without the orders there
/// are
/// no zones; loading twice changes nothing.
@ApplicationScoped
class StoryZones {
    private static final int YEAR = 2021;

    /// Order 37 is dated "2021-08, day unknown": in the city's August it lies, and nobody knows where.
    private static final Instant MONTH_BEGINS = Instant.parse("2021-07-31T16:00:00Z");

    private static final Instant MONTH_ENDS = Instant.parse("2021-08-31T16:00:00Z");

    private static final Wording LIFTED = new Wording(
            "全市自 2021-08-25 08:00 起为低风险；写明这一点的命令未见，这里记同时生效的第61号令。",
            "The whole city is low risk from 2021-08-25 08:00; the order that says so is not known, and Order 61, which takes"
                    + " effect at that hour, is named.");

    private final Zones zones;
    private final Notices notices;
    private final Buildings buildings;

    StoryZones(Zones zones, Notices notices, Buildings buildings) {
        this.zones = zones;
        this.notices = notices;
        this.buildings = buildings;
    }

    /// @return how many zones the orders made
    int load(City city, Instant now) {
        var places = new StoryPlaces(city);
        var opened = new ArrayList<NewZone>();
        for (var told : StoryFiles.zones()) {
            order(told.opened()).ifPresent(order -> opened.add(zone(told, order, city, places)));
        }
        zones.open(opened, null, now).orThrow();
        for (var told : StoryFiles.zones()) {
            var zone = id(told);
            var lifts = order(told.closed());
            if (lifts.isPresent() && opened.stream().anyMatch(each -> each.id().equals(zone))) {
                zones.close(
                                zone,
                                new NewClosing(
                                        new ZoneFactId(StoryIds.of("zone-closing", told.key())),
                                        fact(lifts.get(), LIFTED)),
                                null,
                                now)
                        .orThrow();
            }
        }
        return opened.size();
    }

    private static ZoneId id(StoryFiles.StoryZone told) {
        return new ZoneId(StoryIds.of("zone", told.key()));
    }

    private Optional<Notice> order(int number) {
        return notices.findByNumber(StoryOrders.SERIES, YEAR, number);
    }

    private NewZone zone(StoryFiles.StoryZone told, Notice order, City city, StoryPlaces places) {
        return new NewZone(
                id(told),
                told.name(),
                places.area(told.area()),
                told.scheme(),
                told.level(),
                cover(told, city, places),
                fact(order, null));
    }

    /// An order that does not say when it takes effect gives the month in which it lies.
    private static NewFact fact(Notice order, @Nullable Wording remark) {
        boolean known = order.issue() != null && order.issue().effectiveAt() != null;
        NoticeId id = order.id();
        return known
                ? new NewFact(id, null, null, null, null, null, remark)
                : new NewFact(id, null, MONTH_BEGINS, MONTH_ENDS, null, null, remark);
    }

    private NewCover cover(StoryFiles.StoryZone told, City city, StoryPlaces places) {
        if (told.enclosedBy() != null) {
            var ring = city.lines().enclosedBy(told.enclosedBy()).ring().stream()
                    .map(position -> new double[] {position.longitude(), position.latitude()})
                    .toList();
            return NewCover.polygons(List.of(new Polygon(List.of(ring))), told.note());
        }
        if (told.compounds() != null) {
            return compounds(told.compounds(), city, told.note());
        }
        var named = told.areas() == null ? List.<String>of() : told.areas();
        return new NewCover(named.stream().map(places::area).toList(), List.of(), List.of(), told.note());
    }

    private NewCover compounds(StoryFiles.StoryCompounds told, City city, @Nullable Wording note) {
        var chosen = city.areas().stream()
                .filter(area -> area.level() == AreaLevel.COMPOUND && told.of().equals(area.parentCode()))
                .map(area -> new AreaId(area.id()))
                // a small city leaves some compounds empty; nobody closes those
                .sorted(Comparator.comparing(
                        area -> buildings.listByArea(area, 1).isEmpty()))
                .skip(told.first())
                .limit(told.count())
                .toList();
        if (told.houses() == null) {
            return new NewCover(chosen, List.of(), List.of(), note);
        }
        var houses = chosen.stream()
                .flatMap(area -> buildings.listByArea(area, told.houses()).stream())
                .map(Building::id)
                .toList();
        return NewCover.buildings(houses, note);
    }
}
