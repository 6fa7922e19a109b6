package org.huhang.coverage;

/// Where a tube stands, as far as it says something of those in it.
enum Standing {
    /// What is in it counts for nobody.
    VOIDED,
    TAKEN,
    ON_THE_WAY,
    AT_LABORATORY,
    RESULT_HELD,
    NEGATIVE,
    POSITIVE
}
