package org.huhang.cases;

/// How sure an investigator is that one case infected another.
enum SourceSureness {
    CONFIRMED,
    LIKELY,
    POSSIBLE
}
