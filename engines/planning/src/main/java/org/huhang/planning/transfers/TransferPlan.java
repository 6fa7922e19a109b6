package org.huhang.planning.transfers;

import java.util.List;

/// @param loads by vehicle as in the task, then time
/// @param late who is fetched after they were due
/// @param unserved who is not fetched
/// @param drivenMinutes of all vehicles, the way home included
/// @param finish minute at which the last load arrives; 0 when there is none
public record TransferPlan(List<Load> loads, List<Late> late, List<Unserved> unserved, long drivenMinutes, int finish) {
    public TransferPlan {
        loads = List.copyOf(loads);
        late = List.copyOf(late);
        unserved = List.copyOf(unserved);
    }

    /// @param pickup its id
    public record Late(int pickup, int minutes) {}

    /// @param pickup its id
    public record Unserved(int pickup, Reason reason) {}

    /// The first that holds. NO_VEHICLE: there is none at all. SEATS: they are more than any vehicle seats.
    /// RIDE: the way to the site is longer than anybody may be on it. HOURS: no vehicle, even alone, is
    /// back in its hours. BUSY: one could, but all are needed for others.
    public enum Reason {
        NO_VEHICLE,
        SEATS,
        RIDE,
        HOURS,
        BUSY
    }
}
