package org.huhang.duty;

import java.util.List;
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
        List<AssignmentLine> beside) {}
