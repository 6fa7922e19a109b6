package org.huhang.registry;

/// The vertical line that an organization belongs to (系统).
public enum OrganizationSystem {
    GOVERNMENT,
    COURTS,
    PROCURATORATES,
    PUBLIC_SECURITY,
    JUSTICE_ADMINISTRATION,
    HEALTH,
    COMMUNITY,
    VOLUNTEERS,
    EDUCATION,
    TRANSPORT,
    BUSINESS
}
