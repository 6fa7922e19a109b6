package org.huhang.duty;

import java.util.List;
import org.huhang.notices.NoticeId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A muster as the board shows it.
///
/// @param on whether its time has begun and is not over
/// @param demands those that the reader may see
record MusterLine(Muster muster, NoticeOfMuster notice, boolean on, List<DemandLine> demands) {

    /// @param endedBy the notice that superseded or lifted it: nobody can be called by it any more
    record NoticeOfMuster(
            NoticeId id,
            Wording title,
            @Nullable String series,
            @Nullable Integer number,
            @Nullable Integer year,
            @Nullable NoticeId endedBy) {}

    /// @param mayName whether the reader names people for it
    record DemandLine(Demand demand, String organizationName, String areaName, Figures figures, boolean mayName) {}
}
