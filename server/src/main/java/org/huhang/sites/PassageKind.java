package org.huhang.sites;

/// Two passages that never cross (rule F14).
enum PassageKind {
    CLEAN,
    CONTAMINATED
}
