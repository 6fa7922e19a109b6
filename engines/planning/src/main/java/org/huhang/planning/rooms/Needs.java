package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.List;

/// What parties ask of a room, counted; the first kind is any room. So many rooms as meet an asking must
/// there be as parties that ask for that much or more.
final class Needs {
    private final Ground ground;
    private final List<Need> all = new ArrayList<>();

    Needs(Ground ground) {
        this.ground = ground;
        all.add(Need.ROOM);
        ground.needs.stream().filter(need -> !need.equals(Need.ROOM)).forEach(all::add);
    }

    int size() {
        return all.size();
    }

    /// By asking, how many of the parties ask for that much or more.
    int[] asked(int[] parties) {
        int[] count = new int[all.size()];
        for (int party : parties) {
            add(count, Need.of(ground.party(party)));
        }
        return count;
    }

    /// By asking, how many of the usable rooms meet it.
    int[] offered(int[] rooms) {
        int[] count = new int[all.size()];
        for (int room : rooms) {
            if (ground.usable[room]) {
                add(count, Need.metBy(ground.room(room), ground.siteCare[ground.roomSite[room]]));
            }
        }
        return count;
    }

    private void add(int[] count, Need what) {
        for (int i = 0; i < count.length; i++) {
            count[i] += all.get(i).isWithin(what) ? 1 : 0;
        }
    }
}
