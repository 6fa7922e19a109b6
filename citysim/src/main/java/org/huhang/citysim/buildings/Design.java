package org.huhang.citysim.buildings;

import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.seeds.SplitMix;

/// The shape of one building. Room numbers run per floor and entrance.
record Design(BuildingKind kind, int floors, int entrances, int perLanding) {
    private static final double EMPTY_SHARE = 0.06;

    int dwellings() {
        return floors * entrances * perLanding;
    }

    /// Dwellings that people live in when the building is not the last one: some stand empty.
    int usual() {
        return dwellings() - (int) (dwellings() * EMPTY_SHARE);
    }

    int eastMetres() {
        return kind == BuildingKind.VILLAGE_HOUSE ? 9 * perLanding : 15 * entrances;
    }

    int northMetres() {
        return kind == BuildingKind.HIGH_RISE ? 18 : 11;
    }

    static Design inCompound(int householdsLeft, boolean tall, SplitMix draw) {
        if (tall && householdsLeft > 36) {
            int floors = 11 + draw.below(16);
            var design = new Design(BuildingKind.HIGH_RISE, floors, 1 + draw.below(2), 4);
            return design.usual() <= householdsLeft ? design : new Design(BuildingKind.HIGH_RISE, 11, 1, 4);
        }
        int entrances = Math.clamp(householdsLeft / 12, 1, 2 + draw.below(3));
        int floors = Math.clamp((householdsLeft + 1) / 2, 2, 5 + draw.below(3));
        return new Design(BuildingKind.WALK_UP, floors, entrances, 2);
    }

    static Design inVillage(int householdsLeft, SplitMix draw) {
        int wide = Math.clamp(householdsLeft, 1, 1 + draw.below(2));
        int floors = householdsLeft > wide && draw.chance(0.4) ? 2 : 1;
        return new Design(BuildingKind.VILLAGE_HOUSE, floors, 1, wide);
    }

    static Design forCollective(HouseholdKind kind, int rooms) {
        int perLanding = Math.clamp(rooms, 1, kind == HouseholdKind.STUDENT_DORMITORY ? 12 : 8);
        int floors = Math.clamp((rooms + perLanding - 1) / perLanding, 1, 7);
        return new Design(BuildingKind.DORMITORY, floors, 1, perLanding);
    }
}
