package org.huhang.citysim.buildings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.geography.Footprint;
import org.huhang.citysim.geography.Position;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.seeds.StableIds;
import org.huhang.citysim.seeds.StableIds.Kind;
import org.jspecify.annotations.Nullable;

/// Builds the houses of one neighbourhood: asks for homes, gets dwellings to live in; the empty ones stay listed.
public final class BuildingSite {
    private static final double COMPOUND_SPACING_METRES = 30;
    private static final double VILLAGE_SPACING_METRES = 20;
    private static final double DORMITORY_SPACING_METRES = 60;

    private final StableIds ids;
    private final int block;
    private final Predicate<Position> dry;
    private final SplitMix draw;
    private final List<Building> buildings = new ArrayList<>();
    private final List<Entrance> entrances = new ArrayList<>();
    private final List<Dwelling> dwellings = new ArrayList<>();
    private int seat;

    /// `dry` refuses ground that no house may stand on.
    public BuildingSite(StableIds ids, int block, Predicate<Position> dry, SplitMix draw) {
        this.ids = ids;
        this.block = block;
        this.dry = dry;
        this.draw = draw;
    }

    /// One dwelling for each household of the compound, building by building.
    public List<Dwelling> compound(Area compound, int households, boolean central) {
        var homes = new ArrayList<Dwelling>(households);
        seat = 0;
        boolean tall = draw.chance(central ? 0.5 : 0.1);
        for (int number = 1; homes.size() < households; number++) {
            Design design = Design.inCompound(households - homes.size(), tall, draw);
            Position at = next(compound.centre(), COMPOUND_SPACING_METRES);
            build(compound.id(), number, design, at, households, homes);
        }
        return homes;
    }

    public List<Dwelling> village(Position centre, int households) {
        var homes = new ArrayList<Dwelling>(households);
        seat = 2;
        for (int number = 1; homes.size() < households; number++) {
            Design design = Design.inVillage(households - homes.size(), draw);
            build(null, number, design, next(centre, VILLAGE_SPACING_METRES), households, homes);
        }
        return homes;
    }

    /// Rooms of a dormitory or care home somewhat off the community's middle; numbers from 901, 1901 or 2901 on.
    public List<Dwelling> collective(Position centre, HouseholdKind kind, int rooms) {
        var homes = new ArrayList<Dwelling>(rooms);
        int block = kind == HouseholdKind.STUDENT_DORMITORY ? 0 : kind == HouseholdKind.WORKER_DORMITORY ? 1 : 2;
        seat = 40 + 10 * block;
        for (int number = 901 + 1_000 * block; homes.size() < rooms; number++) {
            Design design = Design.forCollective(kind, rooms - homes.size());
            build(null, number, design, next(centre, DORMITORY_SPACING_METRES), rooms, homes);
        }
        return homes;
    }

    private Position next(Position centre, double spacingMetres) {
        Position at = centre.seat(seat++, spacingMetres);
        while (!dry.test(at)) {
            at = centre.seat(seat++, spacingMetres);
        }
        return at;
    }

    private void build(
            @Nullable UUID compoundId, int number, Design design, Position at, int wanted, List<Dwelling> homes) {
        UUID id = ids.id(Kind.BUILDING, block, buildings.size());
        var footprint = new Footprint(at, design.eastMetres(), design.northMetres());
        buildings.add(new Building(id, compoundId, number, design.kind(), design.floors(), footprint));
        int all = design.dwellings();
        int used = Math.min(wanted - homes.size(), all - (wanted - homes.size() > all ? all - design.usual() : 0));
        int place = 0;
        for (int entrance = 1; entrance <= design.entrances(); entrance++) {
            UUID entranceId = ids.id(Kind.ENTRANCE, block, entrances.size());
            entrances.add(new Entrance(entranceId, id, entrance));
            for (int floor = 1; floor <= design.floors(); floor++) {
                for (int room = 1; room <= design.perLanding(); room++, place++) {
                    Dwelling dwelling = dwelling(entranceId, entrance, floor, room);
                    boolean livedIn = (place + 1) * used / all > place * used / all;
                    if (livedIn) {
                        homes.add(dwelling);
                    }
                }
            }
        }
    }

    private Dwelling dwelling(UUID entranceId, int entrance, int floor, int room) {
        UUID id = ids.id(Kind.DWELLING, block, dwellings.size());
        String label = entrance + "-" + floor + (room < 10 ? "0" : "") + room;
        var dwelling = new Dwelling(id, entranceId, floor, label);
        dwellings.add(dwelling);
        return dwelling;
    }

    public List<Building> buildings() {
        return buildings;
    }

    public List<Entrance> entrances() {
        return entrances;
    }

    public List<Dwelling> dwellings() {
        return dwellings;
    }
}
