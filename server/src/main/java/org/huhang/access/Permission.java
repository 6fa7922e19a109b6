package org.huhang.access;

/// What an endpoint asks for. [Role] is the table of who holds what.
public enum Permission {
    ACCOUNTS_MANAGE,
    DEVICES_MANAGE,
    POSTS_SIGN,
    OPERATIONS_READ,
    AREAS_READ,
    ORGANIZATIONS_READ,
    STAFF_READ,
    NAMES_RESOLVE,
    PEOPLE_READ,
    PEOPLE_REVEAL,
    PEOPLE_REGISTER,
    SELF_READ,
    NOTICES_READ,
    DUTY_READ,
    DUTY_ASSIGN,
    BULLETINS_READ,
    GATHERINGS_ENTER,
    RESULTS_IMPORT,
    RESULTS_READ,
    CASES_READ,
    CONTACTS_READ,
    APPROVALS_READ,
    APPROVALS_DECIDE,
    READINGS_READ
}
