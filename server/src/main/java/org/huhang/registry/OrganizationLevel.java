package org.huhang.registry;

/// How high an organization stands; the words are those of [AreaKind].
public enum OrganizationLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    STREET,
    COMMUNITY
}
