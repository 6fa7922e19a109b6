package org.huhang.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// In which tubes the swabs of a person are: nearly everybody is in one, which stands with them; further ones apart.
final class PersonTubes {
    private static final int[] NO_TUBES = {};

    private final PersonColumns people;
    private final Map<Integer, int[]> more = new HashMap<>();

    PersonTubes(PersonColumns people) {
        this.people = people;
    }

    void join(int person, int tube) {
        if (people.tube[person] == IdTable.NONE) {
            people.tube[person] = tube;
        } else if (people.tube[person] != tube) {
            more.merge(person, new int[] {tube}, (some, one) -> holds(some, one[0]) ? some : appended(some, one[0]));
        }
    }

    void leave(int person, int tube) {
        int[] left = Arrays.stream(of(person)).filter(each -> each != tube).toArray();
        people.tube[person] = left.length == 0 ? IdTable.NONE : left[0];
        if (left.length < 2) {
            more.remove(person);
        } else {
            more.put(person, Arrays.copyOfRange(left, 1, left.length));
        }
    }

    int[] of(int person) {
        int only = people.tube[person];
        if (only == IdTable.NONE) {
            return NO_TUBES;
        }
        int[] further = more.get(person);
        if (further == null) {
            return new int[] {only};
        }
        int[] all = new int[further.length + 1];
        all[0] = only;
        System.arraycopy(further, 0, all, 1, further.length);
        return all;
    }

    /// As [#of], without making anything: this is asked of a whole city.
    void each(int person, IntConsumer tube) {
        int only = people.tube[person];
        if (only == IdTable.NONE) {
            return;
        }
        tube.accept(only);
        int[] further = more.isEmpty() ? null : more.get(person);
        if (further != null) {
            for (int each : further) {
                tube.accept(each);
            }
        }
    }

    static boolean holds(int[] numbers, int one) {
        for (int each : numbers) {
            if (each == one) {
                return true;
            }
        }
        return false;
    }

    private static int[] appended(int[] some, int one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one;
        return all;
    }
}
