package org.huhang.registry;

import java.util.List;

/// What [DuplicateRule] says of two records.
///
/// @param evidence in the order of [Evidence]
record Likeness(List<Evidence> evidence, int score, Strength strength) {}
