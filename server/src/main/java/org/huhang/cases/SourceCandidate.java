package org.huhang.cases;

import java.time.LocalDate;

/// A case that may have infected another, for they were together.
///
/// @param source that case
/// @param day when they were together last before the infected fell ill
/// @param place where, as people call it
/// @param minutes how long in all
public record SourceCandidate(CaseId source, LocalDate day, String place, long minutes) {}
