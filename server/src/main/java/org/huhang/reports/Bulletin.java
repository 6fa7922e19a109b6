package org.huhang.reports;

import java.time.Instant;
import java.util.List;
import org.huhang.duty.Level;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;

/// The mobilisation at a cut-off: who was called, by system, district and level. Derived at each reading.
///
/// @param areas the columns of the matrix
/// @param levels the levels by which figures are given
/// @param all the line of all systems together
/// @param notes what is uncertain, for the reader of the bulletin
record Bulletin(
        Instant cutOff, List<Column> areas, List<Level> levels, List<Line> systems, Line all, List<Note> notes) {

    record Column(AreaId areaId, Wording name) {}

    /// @param system the system's code, or `ALL`
    /// @param areas one figure for each column
    /// @param levels one figure for each level
    record Line(String system, Figure total, List<Figure> areas, List<Figure> levels) {}

    /// @param references the assignments that it is about
    record Note(List<String> references, Wording text) {}
}
