package org.huhang.bench;

/// What one side answered to a question of contacts, so that two can be compared without their rows.
///
/// @param rows how many
/// @param digest of all of them, in whatever order they came
record ContactsAnswer(long rows, long digest) {}
