package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who lies in which room, cell and zone, those there before and those placed.
final class Neighbours {
    private final Ground ground;
    private final List<List<Guest>> byCell = new ArrayList<>();
    private final List<List<Guest>> byZone = new ArrayList<>();

    /// @param party its index, or -1 for one that was there before
    /// @param freeInMinutes [Room#NEVER] when that is unknown, and for who is placed now
    record Guest(int party, int room, int personClass, int source, int freeInMinutes) {}

    Neighbours(RoomBoard board) {
        ground = board.ground;
        for (int cell = 0; cell < ground.cells; cell++) {
            byCell.add(new ArrayList<>());
        }
        for (int zone = 0; zone < ground.zones; zone++) {
            byZone.add(new ArrayList<>());
        }
        for (int i = 0; i < ground.takenRooms.length; i++) {
            var each = ground.question.taken().get(i);
            add(new Guest(-1, ground.takenRooms[i], each.personClass(), each.source(), each.freeInMinutes()));
        }
        for (int party = 0; party < board.roomOf.length; party++) {
            if (board.roomOf[party] != RoomBoard.NONE) {
                var who = ground.party(party);
                add(new Guest(party, board.roomOf[party], who.personClass(), who.source(), Room.NEVER));
            }
        }
    }

    private void add(Guest guest) {
        int cell = ground.roomCell[guest.room];
        byCell.get(cell).add(guest);
        byZone.get(ground.cellZone[cell]).add(guest);
    }

    @Nullable
    Integer freeOf(int room, int party) {
        return lastToLeave(byCell.get(ground.roomCell[room]), party, guest -> guest.room == room);
    }

    /// When those of other sources have left the cell of a room; none when there are none.
    @Nullable
    Integer freeOfSources(int room, int party) {
        int own = ground.party(party).source();
        return lastToLeave(byCell.get(ground.roomCell[room]), party, guest -> guest.source != own);
    }

    /// When those of other classes have left the zone of a room; none when there are none.
    @Nullable
    Integer freeOfClasses(int room, int party) {
        int own = ground.party(party).personClass();
        return lastToLeave(
                byZone.get(ground.cellZone[ground.roomCell[room]]), party, guest -> guest.personClass != own);
    }

    private static @Nullable Integer lastToLeave(List<Guest> guests, int party, Predicate<Guest> isAgainst) {
        Integer last = null;
        for (var guest : guests) {
            if (guest.party != party && isAgainst.test(guest)) {
                last = last == null ? guest.freeInMinutes : Math.max(last, guest.freeInMinutes);
            }
        }
        return last;
    }
}
