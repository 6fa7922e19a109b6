package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.access.DeviceWriter;
import org.huhang.access.DrillDevices;
import org.huhang.access.Role;
import org.huhang.registry.Area;
import org.huhang.registry.AreaKind;
import org.huhang.registry.Areas;
import org.huhang.rounds.Listings;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;

/// The sampling points of a drill: one for each compound, and for each community whose people live outside of any.
@ApplicationScoped
class DrillGround {
    private static final long SEED = 5;

    private final Listings listings;
    private final Areas areas;
    private final DrillDevices devices;
    private final CityClock clock;

    DrillGround(Listings listings, Areas areas, DrillDevices devices, CityClock clock) {
        this.listings = listings;
        this.areas = areas;
        this.devices = devices;
        this.clock = clock;
    }

    /// A car, and who sends its boxes to laboratories.
    record Courier(DeviceWriter writer, AccountId account) {}

    /// @param couriers one for each county, by the county's area
    /// @param counties by the points' areas
    record Furnished(List<DrillPoint> points, Map<AreaId, Courier> couriers, Map<AreaId, AreaId> counties) {
        Courier courier(AreaId county) {
            return Objects.requireNonNull(couriers.get(county));
        }

        AreaId county(DrillPoint point) {
            return Objects.requireNonNull(counties.get(point.area()));
        }
    }

    /// Everybody listed, by point; nothing is written yet.
    List<DrillPoint> points(RoundId round) {
        var points = new ArrayList<DrillPoint>();
        var codes = codes(round);
        listings.read(round, listed -> {
            if (points.isEmpty() || !points.getLast().area().equals(listed.areaId())) {
                points.add(
                        new DrillPoint(listed.areaId(), round.value(), codes + "-%04d".formatted(points.size() + 1)));
            }
            points.getLast().add(listed);
        });
        return points;
    }

    /// A tube is of one round: those of the next drill are others.
    private static String codes(RoundId round) {
        var all =
                Long.toString(round.value().getLeastSignificantBits() >>> 1, 36).toUpperCase(Locale.ROOT);
        return "D" + all.substring(all.length() - 5);
    }

    /// Gives each point its tables and each county its courier, and enrols their devices.
    ///
    /// @param now by the wall clock
    Furnished furnish(List<DrillPoint> points, Instant now) {
        var counties = counties();
        var holders = new HashMap<AreaId, DrillDevices.DrillHolder>();
        var couriers = new HashMap<AreaId, Courier>();
        var enrolled = new ArrayList<DrillDevices.DrillDevice>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var county = Objects.requireNonNull(counties.get(point.area()));
            var holder = holders.computeIfAbsent(county.id(), _ -> holder(county));
            couriers.computeIfAbsent(county.id(), area -> {
                var writer = new DeviceWriter(new DeviceId(Ids.next()));
                enrolled.add(new DrillDevices.DrillDevice(writer, holder.id(), area, "演练转运车 · " + county.name()));
                return new Courier(writer, holder.id());
            });
            for (var writer : point.furnish(SEED, i)) {
                enrolled.add(new DrillDevices.DrillDevice(
                        writer, holder.id(), point.area(), "演练采样台 " + point.code() + "-" + enrolled.size()));
            }
        }
        devices.enrol(List.copyOf(holders.values()), enrolled, now);
        var countyOf = new HashMap<AreaId, AreaId>();
        points.forEach(point -> countyOf.put(
                point.area(), Objects.requireNonNull(counties.get(point.area())).id()));
        return new Furnished(points, couriers, countyOf);
    }

    private static DrillDevices.DrillHolder holder(Area county) {
        var hash = UUID.nameUUIDFromBytes(("drill " + county.id().value()).getBytes(StandardCharsets.UTF_8));
        return new DrillDevices.DrillHolder(
                new AccountId(hash), "演练采样组 · " + county.name(), Role.SAMPLING_STAFF, county.id());
    }

    /// The county around each area.
    private Map<AreaId, Area> counties() {
        var all = new HashMap<AreaId, Area>();
        areas.listAll(clock.today()).forEach(area -> all.put(area.id(), area));
        var counties = new HashMap<AreaId, Area>();
        all.values().forEach(area -> {
            var at = area;
            while (at != null && at.kind() != AreaKind.COUNTY) {
                var up = at.statutoryParentId() == null ? at.operationalParentId() : at.statutoryParentId();
                at = up == null ? null : all.get(up);
            }
            if (at != null) {
                counties.put(area.id(), at);
            }
        });
        return counties;
    }
}
