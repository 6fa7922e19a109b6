package org.huhang.notices;

/// On whose behalf somebody issues a notice.
///
/// @param office the issuer's own
/// @param ofSeries whose the series of its number is; the issuer's own where nobody has used the series yet
record Signature(Office office, Office ofSeries) {}
