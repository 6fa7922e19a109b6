package org.huhang.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.huhang.access.DeviceId;
import org.huhang.access.DeviceWriter;
import org.huhang.citysim.rounds.Missing;
import org.huhang.citysim.rounds.PointTurnout;
import org.huhang.rounds.Listed;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.specimens.BoxId;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// The sampling point of a compound or community in a drill: its tables, and the team that asks at the doors.
final class DrillPoint {
    /// People for each table (rule C6), and from one person to the next at it (rule C10).
    static final int PEOPLE_OF_TABLE = 700;

    private static final int SECONDS_EACH = 26;
    private static final int RACK = 96;
    private final AreaId area;
    private final UUID round;
    private final String code;
    private final List<UUID> people = new ArrayList<>();
    private final List<Integer> poolSizes = new ArrayList<>();
    private final List<Integer> households = new ArrayList<>();
    private final List<DrillTable> tables = new ArrayList<>();
    private final TreeMap<Integer, List<Missing>> missing = new TreeMap<>();
    private final List<DrillTube> closed = new ArrayList<>();
    private int packed;
    private int alone;

    /// @param code with which all codes of this point begin
    DrillPoint(AreaId area, UUID round, String code) {
        this.area = area;
        this.round = round;
        this.code = code;
    }

    String code() {
        return code;
    }

    AreaId area() {
        return area;
    }

    int people() {
        return people.size();
    }

    /// In the order of the doors.
    void add(Listed listed) {
        people.add(listed.personId().value());
        poolSizes.add(listed.poolSize());
        households.add(
                listed.householdId() == null
                        ? people.size()
                        : listed.householdId().value().hashCode());
    }

    /// When everybody is known.
    ///
    /// @return the devices of its tables
    List<DeviceWriter> furnish(long seed, int number) {
        int count = Math.max(1, Math.ceilDiv(people.size(), PEOPLE_OF_TABLE));
        var turnout = PointTurnout.of(
                seed, number, households.stream().mapToInt(Integer::intValue).toArray(), count, SECONDS_EACH);
        for (var arrivals : turnout.tables()) {
            tables.add(new DrillTable(
                    new DeviceWriter(new DeviceId(Ids.next())),
                    round,
                    code + "-" + (tables.size() + 1),
                    arrivals,
                    people::get,
                    poolSizes::get));
        }
        turnout.missing().stream()
                .filter(each -> each.reason() != null)
                .forEach(each -> missing.computeIfAbsent(each.toldSecond(), _ -> new ArrayList<>())
                        .add(each));
        households.clear();
        return tables.stream().map(DrillTable::writer).toList();
    }

    /// @param second since the points opened
    void serveUntil(int second, DrillTable.Stamps stamps) {
        for (int i = 0; i < tables.size(); i++) {
            tables.get(i).serveUntil(second, stamps, tables.get((i + 1) % tables.size()), closed::add);
        }
        var told = missing.headMap(second, true);
        var team = team();
        told.values()
                .forEach(all -> all.forEach(each -> team.write(
                        "NOT_TESTED",
                        "{\"roundId\":\"" + round + "\",\"personId\":\"" + people.get(each.person())
                                + "\",\"reason\":\"" + each.reason() + "\"}",
                        stamps.at(each.toldSecond()))));
        told.clear();
    }

    /// The device that is used for what no table does alone: at the doors, and for boxes.
    DeviceWriter team() {
        return tables.getFirst().writer();
    }

    UUID person(int place) {
        return people.get(place);
    }

    boolean hasToPack(boolean fullAlone) {
        return closed.size() >= (fullAlone ? RACK : 1);
    }

    /// @param number which of the drill's boxes
    DrillBox pack(int number, AreaId county, Instant at) {
        var rack = closed.subList(0, Math.min(RACK, closed.size()));
        var tubes = List.copyOf(rack);
        rack.clear();
        return pack(number, county, tubes, null, at);
    }

    /// Swabs that test a pool's people anew.
    DrillBox packAlone(int number, AreaId county, List<DrillTube> tubes, LaboratoryId notTo, Instant at) {
        return pack(number, county, tubes, notTo, at);
    }

    private DrillBox pack(int number, AreaId county, List<DrillTube> tubes, @Nullable LaboratoryId notTo, Instant at) {
        packed++;
        var box = new DrillBox(new BoxId(Ids.next()), number, code + "-B" + packed, county, tubes, notTo);
        team().write("BOX_PACKED", box.packing(), at);
        return box;
    }

    /// Somebody of a positive pool comes once more.
    DrillTube takeAlone(int place, Instant at) {
        alone++;
        return tables.getFirst().takeAlone(place, code + "-R" + alone, at);
    }

    boolean isDone() {
        return missing.isEmpty() && tables.stream().allMatch(DrillTable::isDone);
    }

    List<DrillTable> tables() {
        return tables;
    }
}
