package org.huhang.notices;

/// Which notices the caller sees besides the public ones.
///
/// @param drafts where the caller works: of the drafts there
/// @param issued whose internal notices they might have issued
/// @param addressed for whom, or from above whom, they answer: of internal notices that went there
record Sight(Reach drafts, Reach issued, Reach addressed) {}
