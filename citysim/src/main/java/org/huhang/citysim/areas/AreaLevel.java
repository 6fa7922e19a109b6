package org.huhang.citysim.areas;

/// Steps of the administrative tree, from the top.
public enum AreaLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    /// Street, town or township (街道、镇、乡).
    TOWNSHIP,
    /// Community or village (居委会、村委会).
    COMMUNITY,
    /// Gated group of buildings (小区); not official: its code is the community's and a running number.
    COMPOUND
}
