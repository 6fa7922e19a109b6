package org.huhang.planning.rooms;

import org.huhang.planning.Spot;

/// People who share one room: mostly one; a child of 14 or less with a parent who is a contact, too; a
/// frail person with a carer. Source: prevention and control plan, 8th edition, May 2021, central
/// isolation.
///
/// @param id the caller's
/// @param personClass close contact, secondary contact and so on: the caller's number, 0 to 30
/// @param source of the exposure, the caller's number: people of different sources are kept apart
/// @param care that they need within reach, as bits: 1 << kind
/// @param at where they are now
/// @param dueMinute by when they have to be in a room; the smaller, the more urgent
/// @param household whose parties like to be at one site and on one floor, or [#ALONE]
public record Party(
        int id,
        int people,
        int personClass,
        int source,
        int care,
        boolean barrierFree,
        Spot at,
        int dueMinute,
        int household) {
    public static final int ALONE = -1;

    public Party {
        if (people < 1 || personClass < 0 || personClass > 30) {
            throw new IllegalArgumentException("party " + id + ": " + people + " people of class " + personClass);
        }
    }
}
