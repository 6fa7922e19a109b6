package org.huhang.duty;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// @param statement what was stated, where it says something else than the count or is all that is known;
/// empty when the count confirms it
/// @param namedInParts how many distinct people the parts can name
/// @param parts the assignments of which this is the whole
/// @param beside assignments of which nobody says whether they are included here
record AssignmentDetails(
        AssignmentLine line,
        Assignment.@Nullable Statement statement,
        @Nullable Integer namedInParts,
        List<AssignmentLine> parts,
        List<AssignmentLine> beside) {

    /// Without the neighbours that the reader may not see.
    AssignmentDetails among(Predicate<Assignment> visible) {
        return new AssignmentDetails(line, statement, namedInParts, seen(parts, visible), seen(beside, visible));
    }

    private static List<AssignmentLine> seen(List<AssignmentLine> lines, Predicate<Assignment> visible) {
        return lines.stream().filter(other -> visible.test(other.assignment())).toList();
    }
}
