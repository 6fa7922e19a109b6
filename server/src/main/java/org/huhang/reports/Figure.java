package org.huhang.reports;

import java.util.List;
import org.huhang.duty.AssignmentId;
import org.huhang.duty.HeadCount;

/// A number of a bulletin, or that it is not stated, with the rows behind it.
///
/// @param key opens the figure again: `courts.total`, `courts.area.<id>`, `all.level.CITY`
/// @param rows what the figure is made of, each with its own count
/// @param beside what is not added, because nobody says whether it is included
record Figure(String key, HeadCount count, List<FigureRow> rows, List<FigureRow> beside) {
    record FigureRow(AssignmentId assignmentId, String reference, HeadCount count) {}
}
