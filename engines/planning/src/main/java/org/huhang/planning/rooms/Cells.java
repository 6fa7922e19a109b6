package org.huhang.planning.rooms;

import java.util.List;

/// Which rooms share air or ways, and within what people of one class only may lie.
final class Cells {
    /// By room, from 0.
    final int[] cellOf;
    /// By room, from 0; a cell is never in two zones.
    final int[] zoneOf;

    private Cells(int[] cellOf, int[] zoneOf) {
        this.cellOf = cellOf;
        this.zoneOf = zoneOf;
    }

    private record Floor(int site, int building, int floor) {}

    private record Air(int site, int path) {}

    private record Building(int site, int building) {}

    private record Site(int site) {}

    static Cells of(List<Room> rooms, PlacingRules.Apart apart) {
        int[] cells = joined(rooms).numbered();
        var zones = switch (apart) {
            case CELL -> joined(rooms);
            case BUILDING ->
                joined(rooms)
                        .join(i ->
                                new Building(rooms.get(i).site(), rooms.get(i).building()));
            case SITE -> joined(rooms).join(i -> new Site(rooms.get(i).site()));
        };
        return new Cells(cells, zones.numbered());
    }

    private static Unions joined(List<Room> rooms) {
        return new Unions(rooms.size())
                .join(i -> new Floor(
                        rooms.get(i).site(),
                        rooms.get(i).building(),
                        rooms.get(i).floor()))
                .join(i -> rooms.get(i).airPath() == Room.OWN_AIR
                        ? i
                        : new Air(rooms.get(i).site(), rooms.get(i).airPath()));
    }

    int cells() {
        return count(cellOf);
    }

    int zones() {
        return count(zoneOf);
    }

    private static int count(int[] numbers) {
        int most = -1;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        return most + 1;
    }
}
