package org.huhang.registry;

/// How much speaks for two records being of one person.
enum Strength {
    /// A person should look at it soon.
    LIKELY,
    /// Worth a look.
    POSSIBLE,
    NONE
}
