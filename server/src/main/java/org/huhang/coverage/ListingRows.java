package org.huhang.coverage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.huhang.rounds.Lane;
import org.huhang.rounds.Listed;
import org.huhang.shared.PersonId;

/// Who is to be tested in a round, gathered row by row and then laid out in the order of the tree. Somebody who was
/// merged counts once, where whoever they are now is listed, or else where they were.
@SuppressWarnings("EnumOrdinal") // a byte in memory, never kept
final class ListingRows {
    private static final int FEW = 1_000;
    private static final Lane[] LANES = Lane.values();

    private final Map<PersonId, PersonId> merged;
    private final IdTable people;
    private final IdTable dwellings = new IdTable(50_000);
    private final IdTable leaves = new IdTable(10_000);
    private final Set<UUID> areas = new HashSet<>();
    private final Set<UUID> buildings = new HashSet<>();
    private final Set<UUID> entrances = new HashSet<>();
    private int[] leaf;
    private int[] dwelling;
    private byte[] lane;

    /// @param expected about how many
    ListingRows(Map<PersonId, PersonId> merged, int expected) {
        this.merged = merged;
        int room = expected + FEW;
        people = new IdTable(room);
        leaf = new int[room];
        dwelling = new int[room];
        lane = new byte[room];
    }

    void add(Listed row) {
        var now = merged.getOrDefault(row.personId(), row.personId());
        boolean known = people.find(now.value()) != IdTable.NONE;
        if (known && !now.equals(row.personId())) {
            return;
        }
        int person = people.add(now.value());
        if (person == leaf.length) {
            int room = person + person / 2;
            leaf = Arrays.copyOf(leaf, room);
            dwelling = Arrays.copyOf(dwelling, room);
            lane = Arrays.copyOf(lane, room);
        }
        areas.add(row.areaId().value());
        leaf[person] = leaves.add(smallest(row));
        dwelling[person] =
                row.dwellingId() == null ? -1 : dwellings.add(row.dwellingId().value());
        lane[person] = (byte) row.lane().ordinal();
    }

    private UUID smallest(Listed row) {
        if (row.buildingId() == null) {
            return row.areaId().value();
        }
        buildings.add(row.buildingId().value());
        if (row.entranceId() == null) {
            return row.buildingId().value();
        }
        entrances.add(row.entranceId().value());
        return row.entranceId().value();
    }

    Collection<UUID> areas() {
        return areas;
    }

    boolean hasBuilding(UUID id) {
        return buildings.contains(id);
    }

    boolean hasEntrance(UUID id) {
        return entrances.contains(id);
    }

    /// @param doors the dwellings as numbered now
    record LaidOut(PersonColumns people, IdTable doors) {}

    LaidOut layOut(NodeTree tree) {
        int[] nodes = new int[leaves.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = tree.find(leaves.get(i));
        }
        int[] order = new int[people.size()];
        Arrays.setAll(order, row -> row);
        order = sorted(order, row -> dwelling[row] + 1, dwellings.size() + 1);
        order = sorted(order, row -> nodes[leaf[row]], tree.size());
        var columns = new PersonColumns(order.length);
        for (int row : order) {
            int person = columns.add(people.get(row));
            columns.leaf[person] = nodes[leaf[row]];
            columns.dwelling[person] = dwelling[row];
            columns.lane(person, LANES[lane[row]]);
        }
        return new LaidOut(columns, dwellings);
    }

    /// By a number from 0 on; those with the same stay as they stood.
    private static int[] sorted(int[] rows, IntUnaryOperator by, int numbers) {
        int[] next = new int[numbers + 1];
        for (int row : rows) {
            next[by.applyAsInt(row) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[by.applyAsInt(row)]++] = row;
        }
        return sorted;
    }
}
