package org.huhang.duty;

import java.util.List;

/// A row of the mobilisation.
///
/// @param named whether there are names behind it
record AssignmentLine(
        Assignment assignment,
        HeadCount count,
        boolean named,
        List<Assignment.AssignedPlace> places,
        List<Assignment.Overlap> overlaps) {}
