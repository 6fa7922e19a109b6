package org.huhang.access;

/// What an authority asks for.
enum LegalData {
    /// Who somebody is, where they live and work.
    REGISTRY,
    /// Results and cases.
    HEALTH,
    /// Who was where, when, with whom.
    TRACE
}
