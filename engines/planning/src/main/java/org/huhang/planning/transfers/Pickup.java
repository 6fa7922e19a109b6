package org.huhang.planning.transfers;

import org.huhang.planning.Spot;

/// People who are fetched together.
///
/// @param id the caller's
/// @param personClass and `source`: nobody of another class or source shares a load with them
/// @param site id of where they are brought
/// @param readyMinute from when on they can be fetched
/// @param dueMinute by when they should have been
public record Pickup(
        int id, int people, int personClass, int source, Spot at, int site, int readyMinute, int dueMinute) {
    public Pickup {
        if (people < 1) {
            throw new IllegalArgumentException("pickup " + id + " of " + people + " people");
        }
    }

    /// Whether they may share a load: then they go to one site, too.
    boolean mayShare(Pickup other) {
        return personClass == other.personClass && source == other.source && site == other.site;
    }
}
