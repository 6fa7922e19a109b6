package org.huhang.registry;

/// Steps of the administrative tree, from the top. The last two are not official: they have local codes.
public enum AreaKind {
    PROVINCE,
    PREFECTURE,
    /// County or district (县、区).
    COUNTY,
    /// Street, town or township (街道、镇、乡).
    STREET,
    /// Community or village (社区、村).
    COMMUNITY,
    GRID,
    /// Gated group of buildings (小区).
    COMPOUND
}
