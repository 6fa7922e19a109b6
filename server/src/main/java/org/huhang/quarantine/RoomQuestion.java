package org.huhang.quarantine;

import java.util.List;
import org.huhang.planning.rooms.Placing;
import org.huhang.sites.QuarantineSite;
import org.huhang.sites.Room;

/// The engine's question, whose numbers are places in these lists.
///
/// @param parties of the question, by number
/// @param rooms and `sites` likewise
/// @param childrenAlone who cannot be asked for (rule F9)
record RoomQuestion(
        Placing placing,
        List<PlacingPeople.Sharing> parties,
        List<Room> rooms,
        List<QuarantineSite> sites,
        List<QuarantineOrder> childrenAlone) {

    /// Rooms by party, as the engine gives them.
    Room room(int number) {
        return rooms.get(number);
    }

    boolean isEmpty() {
        return parties.isEmpty();
    }

    /// The party of an order, if it is asked for.
    int partyOf(OrderId order) {
        for (int each = 0; each < parties.size(); each++) {
            if (parties.get(each).orders().stream().anyMatch(one -> one.id().equals(order))) {
                return each;
            }
        }
        return -1;
    }
}
