package org.huhang.rounds;

/// For whom a pool rule is.
public enum PoolTarget {
    /// Who lives where a zone of that level holds.
    ZONE_LEVEL,
    /// Who is always tested apart: told by the community, for a time.
    KEY_PEOPLE,
    /// All others.
    OTHERS
}
