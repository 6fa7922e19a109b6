package org.huhang.reports;

import java.time.Instant;
import java.util.List;
import org.huhang.duty.AssignmentId;
import org.huhang.duty.HeadCount;
import org.huhang.duty.Level;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;

/// The mobilisation at a cut-off: who was called, by system, district and level. Derived at each reading.
///
/// @param areas the columns of the matrix
/// @param levels the levels by which figures are given
/// @param all the line of all systems together
/// @param entries every assignment with its own count, in their order
/// @param notes what is uncertain, for the reader of the bulletin
/// @param sources who stated what was not counted
record Bulletin(
        Instant cutOff,
        List<AreaColumn> areas,
        List<Level> levels,
        List<SystemLine> systems,
        SystemLine all,
        List<BulletinEntry> entries,
        List<Doubt> notes,
        List<Wording> sources) {

    record AreaColumn(AreaId areaId, Wording name) {}

    /// @param system the system's code, or `ALL`
    /// @param areas one figure for each column
    /// @param levels one figure for each level
    record SystemLine(String system, Figure total, List<Figure> areas, List<Figure> levels) {}

    record BulletinEntry(
            AssignmentId assignmentId,
            String reference,
            String system,
            Level level,
            Wording area,
            Wording organization,
            Wording task,
            HeadCount count) {}

    /// @param references the assignments that it is about
    record Doubt(List<String> references, Wording text) {}
}
