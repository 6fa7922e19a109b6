package org.huhang.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One tube as it was sent: words, not yet judged.
///
/// @param finding `POSITIVE`, `NEGATIVE`, `INDETERMINATE`, `INVALID`, or a word that [TubeFindingWord] knows
/// @param testedAt with its offset, or as laboratories write it in the city's time
/// @param correction why it replaces what was told of that tube before
public record RawTube(
        @Nullable String tube,
        @Nullable String finding,
        @Nullable String testedAt,
        @Nullable String reportedAt,
        @Nullable List<TargetCt> targets,
        @Nullable String correction) {}
