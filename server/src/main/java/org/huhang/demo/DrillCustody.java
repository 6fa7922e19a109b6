package org.huhang.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.huhang.access.DeviceWriter;
import org.huhang.citysim.rounds.BoxArrival;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.shared.Outcome;
import org.huhang.specimens.BoxId;
import org.huhang.specimens.LaboratoryId;
import org.huhang.specimens.LoadedCustody;

/// The boxes of a drill, from the points to the laboratories: each is sent where there is room, once the house was told
/// of it, and goes with the next car. What no laboratory has room for waits until one has.
final class DrillCustody {
    private static final long SEED = 6;
    private static final int RACK = 96;
    /// So that one look does not take all the time there is.
    private static final int AT_ONCE = 60;

    private final DrillGround.Furnished ground;
    private final List<DrillLaboratory> laboratories;
    private final LoadedCustody house;
    private final DrillTimes times;
    private final Predicate<DrillTube> precious;
    private final Map<BoxId, DrillBox> packed = new LinkedHashMap<>();
    private final Set<BoxId> told = new HashSet<>();
    private final List<Bound> sent = new ArrayList<>();
    private final PriorityQueue<Riding> riding = new PriorityQueue<>(Comparator.comparingInt(Riding::second));
    private final Map<LaboratoryId, DrillTube> strays = new HashMap<>();
    private final int[] nextPacking;
    private int nextTrip;
    private int boxes;
    private int tubes;
    private int received;

    private record Bound(DrillBox box, DrillLaboratory to) {}

    /// @param second when it is there
    private record Riding(DrillBox box, DrillLaboratory to, int second) {}

    /// @param precious tubes that get lost nowhere
    DrillCustody(
            DrillGround.Furnished ground,
            List<DrillLaboratory> laboratories,
            LoadedCustody house,
            DrillTimes times,
            Predicate<DrillTube> precious) {
        this.ground = ground;
        this.laboratories = laboratories;
        this.house = house;
        this.times = times;
        this.precious = precious;
        int all = ground.points().size();
        // the middle of the city first, so that its pool is known soon; the others one after the other
        nextPacking = IntStream.range(0, all)
                .map(point -> times.firstPacking()
                        + (int) ((long) times.packing() * Math.floorMod(point - all / 2, all) / all))
                .toArray();
    }

    /// Full racks at once, all others when their time has come.
    ///
    /// @param served whether nobody comes any more
    /// @param offered told of each box and the point that packed it
    /// @return whose records are brought at once
    Set<DeviceWriter> pack(int second, boolean served, DrillTable.Stamps stamps, Offered offered) {
        var writers = new HashSet<DeviceWriter>();
        for (int i = 0; i < ground.points().size(); i++) {
            var point = ground.points().get(i);
            boolean due = second >= nextPacking[i];
            boolean all = served || due;
            nextPacking[i] = due ? second + times.packing() : nextPacking[i];
            while (point.hasToPack(!all)) {
                var box = point.pack(++boxes, ground.county(point), stamps.at(second));
                add(box);
                offered.box(i, point, box);
                writers.add(point.team());
            }
        }
        return writers;
    }

    interface Offered {
        void box(int point, DrillPoint from, DrillBox box);
    }

    int nextNumber() {
        return ++boxes;
    }

    void add(DrillBox box) {
        packed.put(box.id(), box);
        tubes += box.tubes().size();
    }

    void send(Instant now) {
        if (packed.size() > told.size()) {
            told.addAll(house.listPacked(packed.keySet().stream()
                    .filter(each -> !told.contains(each))
                    .toList()));
        }
        int left = AT_ONCE;
        for (var box : List.copyOf(packed.values())) {
            if (left > 0 && told.contains(box.id()) && isSent(box, now)) {
                left--;
            }
        }
    }

    private boolean isSent(DrillBox box, Instant now) {
        var to = DrillLaboratory.withRoom(laboratories, box, now);
        if (to.isEmpty()) {
            return false;
        }
        var by = ground.courier(box.county()).account();
        switch (house.send(box.id(), to.get().id(), by, now)) {
            case Outcome.Done<BoxId> _ -> {
                to.get().noteSent(box, now);
                sent.add(new Bound(box, to.get()));
                packed.remove(box.id());
                told.remove(box.id());
            }
            case Outcome.Refused<BoxId> _ -> to.get().close(now);
        }
        return true;
    }

    /// Cars leave with what was sent by then.
    void fetch(int second, DrillTable.Stamps stamps) {
        boolean leaving = second >= nextTrip;
        if (leaving) {
            nextTrip = second + times.trip();
        }
        sent.removeIf(each -> {
            boolean goes = leaving || each.box().isUrgent();
            if (goes) {
                courier(each.box()).write("BOX_TAKEN", each.box().taking(), stamps.at(second));
                riding.add(new Riding(each.box(), each.to(), second + drive(each.box())));
            }
            return goes;
        });
    }

    private int drive(DrillBox box) {
        return (int)
                (times.drive() * (0.6 + 0.4 * SplitMix.of(SEED, -box.number()).unit()));
    }

    private DeviceWriter courier(DrillBox box) {
        return ground.courier(box.county()).writer();
    }

    void arrive(int second, DrillTable.Stamps stamps, Instant now) {
        for (int left = AT_ONCE;
                left > 0 && !riding.isEmpty() && riding.element().second() <= second;
                left--) {
            var each = riding.remove();
            courier(each.box()).write("BOX_HANDED", each.box().handing(each.to().id()), stamps.at(each.second()));
            receive(each.box(), each.to(), second, now);
        }
    }

    private void receive(DrillBox box, DrillLaboratory to, int second, Instant now) {
        var came = new ArrayList<>(box.tubes());
        var arrival = BoxArrival.of(SEED, box.number(), came.size());
        var lost = arrival.lost() == null ? null : came.get(arrival.lost());
        var strayed = arrival.strayed() == null ? null : came.get(arrival.strayed());
        if (lost != null && !box.isUrgent() && !precious.test(lost)) {
            came.remove(lost);
        }
        if (strayed != null && !box.isUrgent() && !precious.test(strayed) && !strays.containsKey(to.id())) {
            came.remove(strayed);
            strays.put(to.id(), strayed);
        } else if (strays.containsKey(to.id()) && came.size() < RACK) {
            came.add(Objects.requireNonNull(strays.remove(to.id())));
        }
        house.receive(to.id(), box.id(), came.stream().map(DrillTube::code).toList(), to.account(), now)
                .orThrow();
        received++;
        came.forEach(tube -> to.take(tube, second, box.isUrgent()));
    }

    boolean isIdle() {
        return packed.isEmpty() && sent.isEmpty() && riding.isEmpty();
    }

    int boxes() {
        return boxes;
    }

    int tubes() {
        return tubes;
    }

    int unsent() {
        return packed.size();
    }

    int received() {
        return received;
    }
}
