package org.huhang.planning.turnout;

/// What another number of tables would do.
///
/// @param finish epoch seconds, expected
/// @param outside people who would be swabbed only after the round's end
public record OtherTables(int tables, long finish, int longestWaitSeconds, int outside) {}
