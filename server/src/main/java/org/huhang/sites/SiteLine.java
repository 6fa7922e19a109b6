package org.huhang.sites;

/// A site in a list.
///
/// @param people who live there or are on their way
/// @param free rooms that are in service and empty
public record SiteLine(
        QuarantineSite site,
        int rooms,
        int outOfService,
        int occupied,
        int people,
        int free,
        StaffRule.StaffNeed need) {}
