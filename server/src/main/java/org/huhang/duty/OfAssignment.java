package org.huhang.duty;

import org.jdbi.v3.core.mapper.Nested;

/// Something recorded beside an assignment, read for all assignments at once.
sealed interface OfAssignment {
    AssignmentId assignmentId();

    record StatementOf(AssignmentId assignmentId, @Nested Assignment.Statement statement) implements OfAssignment {}

    record PlaceOf(AssignmentId assignmentId, @Nested Assignment.AssignedPlace place) implements OfAssignment {}

    record OverlapOf(AssignmentId assignmentId, @Nested Assignment.Overlap overlap) implements OfAssignment {}
}
