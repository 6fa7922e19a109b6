package org.huhang.duty;

import java.util.List;
import org.huhang.shared.AreaId;

/// An assignment to be recorded, with all that was reported of it.
///
/// @param overlaps with assignments that were recorded before
public record NewAssignment(
        Assignment assignment,
        Assignment.Statement statement,
        List<Assignment.AssignedPlace> places,
        List<Assignment.Overlap> overlaps) {

    public AreaId areaId() {
        return assignment.area().id();
    }
}
