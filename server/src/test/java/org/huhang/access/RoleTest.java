package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The table of who may do what, read from its other side.
class RoleTest {
    @Test
    void thereAreThirteenRoles() {
        assertEquals(13, Role.values().length);
    }

    @Test
    void everyPermissionIsHeldBySomebody() {
        for (Permission permission : Permission.values()) {
            assertFalse(Role.holding(permission).isEmpty(), permission + " is held by nobody");
        }
    }

    @Test
    void whoGrantsAccessReadsNoPersonsAndApprovesNothing() {
        assertEquals(List.of(Role.ADMINISTRATOR), Role.holding(Permission.ACCOUNTS_MANAGE));
        assertTouchesNone(
                Role.ADMINISTRATOR,
                EnumSet.of(
                        Permission.PEOPLE_READ,
                        Permission.PEOPLE_REVEAL,
                        Permission.CONTACTS_READ,
                        Permission.CONTACTS_DECIDE,
                        Permission.STAFF_READ,
                        Permission.APPROVALS_DECIDE));
    }

    @Test
    void whoDecidesDoesNotMakeWhatIsDecided() {
        assertEquals(List.of(Role.SECOND_APPROVER), Role.holding(Permission.APPROVALS_DECIDE));
        assertTouchesNone(
                Role.SECOND_APPROVER,
                EnumSet.of(Permission.RESULTS_IMPORT, Permission.GATHERINGS_ENTER, Permission.DUTY_ASSIGN));
    }

    @Test
    void whoKeepsOrderDoesNotTrace() {
        for (Role role : List.of(Role.GATE_STAFF, Role.QUARANTINE_STAFF, Role.POST_LEADER, Role.DISPATCHER)) {
            assertTouchesNone(
                    role,
                    EnumSet.of(
                            Permission.CONTACTS_READ,
                            Permission.CONTACTS_DECIDE,
                            Permission.CONTACTS_FOLLOW,
                            Permission.CASES_READ));
        }
    }

    @Test
    void theCommandPostDecidesOnContactsAndFollowsNone() {
        assertEquals(List.of(Role.COMMAND_POST, Role.TRACER), Role.holding(Permission.CONTACTS_DECIDE));
        assertEquals(List.of(Role.TRACER), Role.holding(Permission.CONTACTS_FOLLOW));
    }

    @Test
    void whoDecidesOnContactsOrFollowsThemReadsThem() {
        var readers = Role.holding(Permission.CONTACTS_READ);
        assertTrue(readers.containsAll(Role.holding(Permission.CONTACTS_DECIDE)));
        assertTrue(readers.containsAll(Role.holding(Permission.CONTACTS_FOLLOW)));
    }

    @Test
    void theAuditorChangesNothingAndSeesNoPersons() {
        assertTouchesNone(
                Role.AUDITOR,
                EnumSet.of(
                        Permission.ACCOUNTS_MANAGE,
                        Permission.PEOPLE_READ,
                        Permission.PEOPLE_REVEAL,
                        Permission.PEOPLE_REGISTER,
                        Permission.DUTY_ASSIGN,
                        Permission.CONTACTS_DECIDE,
                        Permission.CONTACTS_FOLLOW,
                        Permission.APPROVALS_DECIDE));
    }

    @Test
    void aResidentSeesAreasNoticesZonesAndOwnThings() {
        assertEquals(
                EnumSet.of(Permission.AREAS_READ, Permission.NOTICES_READ, Permission.ZONES_READ, Permission.SELF_READ),
                EnumSet.copyOf(Role.RESIDENT.permissions()));
    }

    private static void assertTouchesNone(Role role, Set<Permission> forbidden) {
        assertEquals(true, Collections.disjoint(role.permissions(), forbidden), role + " holds too much");
    }
}
