package org.huhang.planning.turnout;

/// Why the round cannot end in time, in numbers.
///
/// @param outside people who are swabbed only after its end
/// @param lateSeconds by which the last of them is
/// @param workSeconds of all tables together that everybody takes
/// @param windowSeconds that there are, of each table
/// @param tables that there are
/// @param tablesNeeded with which all would be in time; 0 where no number of tables helps, as the way or the
///     lane of those under restrictions is too long
public record Shortfall(
        int outside, long lateSeconds, long workSeconds, long windowSeconds, int tables, int tablesNeeded) {}
