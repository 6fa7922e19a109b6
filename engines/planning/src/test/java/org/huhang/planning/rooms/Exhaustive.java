package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every way to place every party, until one breaks nothing: for a handful of parties and rooms.
final class Exhaustive {
    private final Placing question;
    private final Map<Integer, Integer> roomOf = new HashMap<>();
    private int most;

    private Exhaustive(Placing question) {
        this.question = question;
    }

    /// The most parties that can be placed together.
    static int most(Placing question) {
        var search = new Exhaustive(question);
        search.from(0);
        return search.most;
    }

    private void from(int party) {
        most = Math.max(most, roomOf.size());
        int left = question.parties().size() - party;
        if (left == 0 || roomOf.size() + left <= most) {
            return;
        }
        int id = question.parties().get(party).id();
        List<Integer> rooms = new ArrayList<>();
        question.rooms().forEach(room -> rooms.add(room.id()));
        for (int room : rooms) {
            roomOf.put(id, room);
            if (RoomBreaks.of(question, roomOf).isEmpty()) {
                from(party + 1);
            }
            roomOf.remove(id);
        }
        from(party + 1);
    }
}
