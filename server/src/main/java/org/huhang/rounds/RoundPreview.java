package org.huhang.rounds;

import java.util.List;

/// Who would be tested and what that takes, before anything is opened.
///
/// @param tubesAnHour that laboratories get while the window is open, taken evenly
/// @param unknownNumbers positions, from 1, of identity numbers of a list that nobody bears
public record RoundPreview(
        int people,
        int dwellings,
        int buildings,
        int tubes,
        int tubesAnHour,
        List<PoolCount> pools,
        List<LaneCount> lanes,
        List<Integer> unknownNumbers) {}
