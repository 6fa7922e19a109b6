package org.huhang.registry;

/// The two ways in which an area lies below another.
public enum Parentage {
    /// By law.
    STATUTORY,
    /// Who runs it day by day; where nobody else does, the statutory parent.
    OPERATIONAL
}
