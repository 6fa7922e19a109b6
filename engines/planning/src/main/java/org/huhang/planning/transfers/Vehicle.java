package org.huhang.planning.transfers;

import org.huhang.planning.Spot;

/// @param id the caller's
/// @param seats for passengers
/// @param home where it begins and ends
/// @param fromMinute when it can leave home, and `untilMinute` when it has to be back, cleaned
public record Vehicle(int id, int seats, Spot home, int fromMinute, int untilMinute) {
    /// Whether another is as good: only one of such that are idle need be tried.
    boolean isLike(Vehicle other) {
        return seats == other.seats
                && home.equals(other.home)
                && fromMinute == other.fromMinute
                && untilMinute == other.untilMinute;
    }
}
