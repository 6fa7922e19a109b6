package org.huhang.planning.turnout;

import java.util.List;

/// @param trips by courier, then time
/// @param late what breaks the limit; none, where all is kept
/// @param finish epoch seconds, the last hand-over; the task's start where there is nothing to bring
/// @param drivenSeconds on the way, all couriers together
public record CourierPlan(List<CourierTrip> trips, List<LateBatch> late, long finish, long drivenSeconds) {
    public CourierPlan {
        trips = List.copyOf(trips);
        late = List.copyOf(late);
    }
}
