package org.huhang.planning.rooms;

import java.util.List;
import org.huhang.planning.Spot;

/// @param id the caller's
/// @param classes that it may serve, as bits: 1 << class
/// @param care that can be reached from it
/// @param opensInMinutes 0 when it is open; [Room#NEVER] when nobody says when
/// @param mostPeople that its staff can care for, those who are there included
public record QuarantineSite(int id, Spot at, int classes, List<CareWay> care, int opensInMinutes, int mostPeople) {
    public QuarantineSite {
        care = List.copyOf(care);
        if (opensInMinutes < 0 || mostPeople < 0) {
            throw new IllegalArgumentException("site " + id + ": negative minutes or people");
        }
    }

    boolean serves(int personClass) {
        return (classes & 1 << personClass) != 0;
    }
}
