package org.huhang.zones;

/// What a fact names itself. What it does not name stays: it is that of the fact before it, in the order in which they
/// take effect, also where that one is recorded later.
record NamedParts(boolean level, boolean cover, boolean term) {
    static final NamedParts ALL = new NamedParts(true, true, true);
    static final NamedParts NONE = new NamedParts(false, false, false);
}
