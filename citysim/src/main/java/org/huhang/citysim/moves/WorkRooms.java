package org.huhang.citysim.moves;

import java.util.Arrays;
import org.huhang.citysim.seeds.SplitMix;

/// Parts the people of each workplace and institution into rooms, most of them small, a few large, with tables of a
/// canteen where many work.
record WorkRooms(CityPeople people, Habits habits, PlaceNumbers numbers, long seed) {
    private static final int LARGEST = 60;
    private static final int CANTEEN_FROM = 20;
    private static final int EATERS_A_TABLE = 5;

    /// @param blockOf community of each workplace
    void assign(int[] blockOf) {
        int[] group = new int[people.people()];
        Arrays.fill(group, -1);
        for (int person = 0; person < group.length; person++) {
            if (habits.role(person) == Role.WORKER) {
                group[person] = people.workplace[person];
            }
        }
        var staffs = Groups.by(group, blockOf.length);
        for (int workplace = 0; workplace < blockOf.length; workplace++) {
            part(workplace, blockOf[workplace], staffs);
        }
    }

    private void part(int workplace, int block, Groups staffs) {
        int staff = staffs.size(workplace);
        var draw = SplitMix.of(seed, workplace);
        int tables = staff >= CANTEEN_FROM ? staff / EATERS_A_TABLE : 0;
        int canteen = numbers.addAll(CityPlaceKind.CANTEEN_TABLE, block, workplace, tables);
        int room = -1;
        int left = 0;
        int rooms = 0;
        for (int i = 0; i < staff; i++, left--) {
            if (left == 0) {
                left = Math.clamp((int) StrictMath.exp(2.1 + 0.75 * draw.bell()), 2, LARGEST);
                room = numbers.add(CityPlaceKind.WORKROOM, block, workplace, rooms++);
            }
            int person = staffs.at(workplace, i);
            habits.work[person] = room;
            habits.workBlock[person] = (short) block;
            if (tables > 0) {
                habits.tables[person] = canteen;
                habits.tableCount[person] = (short) tables;
            }
        }
    }
}
