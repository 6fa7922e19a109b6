package org.huhang.access;

import static org.huhang.access.Permission.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A role and all that it may do inside its scope. Least first: a role sees persons only where its work
/// needs them, and nobody who grants access reads persons.
public enum Role {
    ADMINISTRATOR(
            ACCOUNTS_MANAGE,
            DEVICES_MANAGE,
            KEYS_ROTATE,
            OPERATIONS_READ,
            AREAS_READ,
            ORGANIZATIONS_READ,
            NAMES_RESOLVE),
    COMMAND_POST(
            AREAS_READ,
            ORGANIZATIONS_READ,
            STAFF_READ,
            NAMES_RESOLVE,
            PEOPLE_MERGE,
            NOTICES_READ,
            ZONES_READ,
            NOTICES_ISSUE,
            NOTICES_ANSWER,
            CHANNELS_MANAGE,
            ZONES_CHANGE,
            DEVICES_MANAGE,
            DUTY_READ,
            POSTS_READ,
            POSTS_LEAD,
            POSTS_KEEP,
            ROSTERS_PLAN,
            MUSTERS_CALL,
            LEAVE_CANCEL,
            CONDUCT_READ,
            CONDUCT_DECIDE,
            BULLETINS_READ,
            ROUNDS_READ,
            ROUNDS_CHANGE,
            CALLUPS_PLAN,
            SPECIMENS_READ,
            LABORATORIES_KEEP,
            RESULTS_READ,
            CASES_READ,
            CONTACTS_READ,
            CONTACTS_DECIDE,
            SITES_READ,
            SITES_KEEP,
            QUARANTINE_READ,
            QUARANTINE_DECIDE,
            LEGAL_REQUESTS_READ,
            LEGAL_REQUESTS_ENTER,
            OPERATIONS_READ),
    DISPATCHER(
            AREAS_READ,
            ORGANIZATIONS_READ,
            STAFF_READ,
            PEOPLE_REVEAL,
            NOTICES_READ,
            NOTICES_ISSUE,
            ZONES_READ,
            NOTICES_ANSWER,
            CHANNELS_MANAGE,
            DEVICES_MANAGE,
            DUTY_READ,
            POSTS_READ,
            POSTS_LEAD,
            POSTS_KEEP,
            ROSTERS_PLAN,
            DUTY_ASSIGN,
            LEAVE_CANCEL,
            CONDUCT_READ,
            CONDUCT_REPORT,
            CONDUCT_EXAMINE,
            CHECKS_KEEP,
            BULLETINS_READ,
            ROUNDS_READ,
            CALLUPS_PLAN,
            SPECIMENS_READ,
            SPECIMENS_CARRY,
            EXPORTS_READ,
            EXPORTS_REQUEST),
    COMMUNITY_WORKER(
            AREAS_READ,
            ORGANIZATIONS_READ,
            NAMES_RESOLVE,
            PEOPLE_READ,
            PEOPLE_REVEAL,
            PEOPLE_REGISTER,
            PEOPLE_ERASE,
            PEOPLE_MERGE,
            RESIDENTS_ENROL,
            ORGANIZATIONS_REGISTER,
            IMPORTS_RUN,
            NOTICES_READ,
            ZONES_READ,
            HOLDS_READ,
            HOLDS_REQUEST,
            NOTICES_ANSWER,
            POSTS_SIGN,
            POSTS_READ,
            DUTY_READ,
            VOLUNTEERS_KEEP,
            REPORTS_IN_KEEP,
            CONDUCT_REPORT,
            ROUNDS_READ,
            CALLUPS_PLAN,
            DOORS_KNOCK,
            SPECIMENS_TAKE,
            SPECIMENS_READ,
            SPECIMENS_CARRY,
            QUARANTINE_READ,
            EXPORTS_READ,
            EXPORTS_REQUEST),
    SAMPLING_STAFF(
            AREAS_READ,
            PEOPLE_READ,
            NOTICES_READ,
            ZONES_READ,
            POSTS_SIGN,
            POSTS_READ,
            ROUNDS_READ,
            DOORS_KNOCK,
            SPECIMENS_TAKE,
            SPECIMENS_READ,
            SPECIMENS_CARRY),
    LABORATORY(SPECIMENS_RECEIVE, SPECIMENS_READ, RESULTS_IMPORT, RESULTS_READ, NOTICES_READ, ZONES_READ),
    TRACER(
            AREAS_READ,
            ORGANIZATIONS_READ,
            PEOPLE_READ,
            PEOPLE_REVEAL,
            NOTICES_READ,
            ZONES_READ,
            HOLDS_READ,
            HOLDS_REQUEST,
            GATHERINGS_ENTER,
            VISITS_IMPORT,
            VISITS_ENTER,
            ROUNDS_READ,
            RESULTS_READ,
            CASES_READ,
            CONTACTS_READ,
            CONTACTS_DECIDE,
            CONTACTS_FOLLOW,
            SITES_READ,
            QUARANTINE_READ,
            QUARANTINE_DECIDE,
            QUARANTINE_PLACE,
            STAYS_TELL),
    GATE_STAFF(AREAS_READ, NOTICES_READ, ZONES_READ, POSTS_SIGN, POSTS_READ),
    QUARANTINE_STAFF(
            AREAS_READ, NOTICES_READ, ZONES_READ, POSTS_SIGN, POSTS_READ, SITES_READ, QUARANTINE_READ, STAYS_TELL),
    /// Leads the posts of an area: a post that two areas share is led from either.
    POST_LEADER(AREAS_READ, NOTICES_READ, NOTICES_ANSWER, ZONES_READ, POSTS_SIGN, POSTS_READ, POSTS_LEAD),
    SECOND_APPROVER(
            AREAS_READ,
            NOTICES_READ,
            ZONES_READ,
            CASES_READ,
            RESULTS_READ,
            RESULTS_RELEASE,
            APPROVALS_READ,
            APPROVALS_DECIDE,
            ALERTS_READ,
            ALERTS_SETTLE,
            LEGAL_REQUESTS_READ,
            EXPORTS_READ),
    AUDITOR(
            AREAS_READ,
            ORGANIZATIONS_READ,
            BULLETINS_READ,
            APPROVALS_READ,
            READINGS_READ,
            ALERTS_READ,
            CANARIES_PLANT,
            LEAKS_CHECK,
            LEGAL_REQUESTS_READ,
            EXPORTS_READ,
            OPERATIONS_READ),
    RESIDENT(AREAS_READ, NOTICES_READ, ZONES_READ, SELF_READ);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable view that nobody else holds
    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public static List<Role> holding(Permission permission) {
        return Arrays.stream(values())
                .filter(role -> role.permissions.contains(permission))
                .toList();
    }
}
