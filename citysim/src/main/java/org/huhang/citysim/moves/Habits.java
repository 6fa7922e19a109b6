package org.huhang.citysim.moves;

import java.util.Arrays;

/// What each person does again and again, by number; places are -1 where somebody has none.
final class Habits {
    /// How the day goes.
    final Role[] role;
    /// Workroom, stall, class or field.
    final int[] work;
    /// First of the canteen's tables and how many.
    final int[] tables;

    final short[] tableCount;
    /// Summer class of children.
    final int[] summer;
    /// Tea table or play group.
    final int[] circle;
    /// Group on the square.
    final int[] square;
    /// Community where the work is.
    final short[] workBlock;

    Habits(int people) {
        role = new Role[people];
        work = filled(people);
        tables = filled(people);
        tableCount = new short[people];
        summer = filled(people);
        circle = filled(people);
        square = filled(people);
        workBlock = new short[people];
        Arrays.fill(workBlock, (short) -1);
    }

    private static int[] filled(int size) {
        var places = new int[size];
        Arrays.fill(places, -1);
        return places;
    }

    Role role(int person) {
        return role[person];
    }
}
