package org.huhang.visits;

import java.time.LocalDate;

/// What counts of a day, without reading it.
///
/// @param visits in files; those typed in come on top
/// @param keyNumber of the day
/// @param fingerprint the same as long as the same batches and visits count
record DayContent(LocalDate day, long keyNumber, long visits, String fingerprint) {}
