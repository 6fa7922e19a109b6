package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.Grant.GrantId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One account with two roles: what each opens, and that neither opens more by the other.
class CallerTest {
    private final AreaId town = new AreaId(Ids.next());
    private final AreaId village = new AreaId(Ids.next());
    private final OrganizationId court = new OrganizationId(Ids.next());
    private final OrganizationId laboratory = new OrganizationId(Ids.next());

    @Test
    void oneRolesOrganizationIsNoneOfTheOtherRole() {
        var caller = caller(grant(Role.DISPATCHER, town, court), grant(Role.LABORATORY, town, laboratory));
        assertEquals(List.of(court), caller.organizationsWith(Permission.ORGANIZATIONS_READ));
        assertEquals(List.of(laboratory), caller.organizationsWith(Permission.RESULTS_IMPORT));
        assertEquals(List.of(court, laboratory), caller.organizationsWith(Permission.NOTICES_READ));
        assertEquals(List.of(), caller.organizationsWith(Permission.PEOPLE_READ));
        assertEquals(true, caller.may(Permission.DUTY_ASSIGN, court, town));
        assertEquals(false, caller.may(Permission.DUTY_ASSIGN, laboratory, town));
        assertEquals(true, caller.may(Permission.RESULTS_IMPORT, laboratory, town));
        assertEquals(false, caller.may(Permission.RESULTS_IMPORT, court, town));
    }

    @Test
    void aRoleForAnOrganizationOpensNoAreaBesideOneThatDoes() {
        var caller = caller(grant(Role.DISPATCHER, town, court), grant(Role.TRACER, village, null));
        assertEquals(List.of(village), caller.areasWith(Permission.ORGANIZATIONS_READ));
        assertEquals(List.of(court), caller.organizationsWith(Permission.ORGANIZATIONS_READ));
        assertEquals(List.of(), caller.areasWith(Permission.DUTY_ASSIGN));
        assertEquals(true, caller.may(Permission.ORGANIZATIONS_READ, laboratory, village));
        assertEquals(false, caller.may(Permission.ORGANIZATIONS_READ, laboratory, town));
        assertEquals(true, caller.may(Permission.CONTACTS_READ, village));
        assertEquals(false, caller.may(Permission.CONTACTS_READ, court, town));
    }

    @Test
    void theSameRoleForTwoOrganizationsOpensBothAndTheSameOneTwiceOpensItOnce() {
        var caller = caller(
                grant(Role.DISPATCHER, town, court),
                grant(Role.DISPATCHER, town, laboratory),
                grant(Role.DISPATCHER, town, court));
        assertEquals(List.of(court, laboratory), caller.organizationsWith(Permission.DUTY_ASSIGN));
    }

    private static Grant grant(Role role, AreaId area, @Nullable OrganizationId organization) {
        return new Grant(new GrantId(Ids.next()), role, area, organization, null);
    }

    private static Caller caller(Grant... grants) {
        var caller = new Caller(new NothingBelow());
        caller.fill(
                new Caller.SignedIn(new AccountId(Ids.next()), null, "any", List.of(grants)), null, Texts.Language.EN);
        return caller;
    }

    /// Each area and each organization covers itself alone.
    private static final class NothingBelow implements Scopes {
        @Override
        public boolean covers(AreaId outer, AreaId inner) {
            return outer.equals(inner);
        }

        @Override
        public boolean covers(OrganizationId outer, OrganizationId inner) {
            return outer.equals(inner);
        }

        @Override
        public boolean covers(AreaId outer, OrganizationId inner) {
            return false;
        }

        @Override
        public Set<AreaId> within(Collection<AreaId> outer, Collection<AreaId> candidates) {
            return Set.of();
        }

        @Override
        public Map<AreaId, String> areaNames(Collection<AreaId> areas) {
            return Map.of();
        }

        @Override
        public Map<OrganizationId, String> organizationNames(Collection<OrganizationId> organizations) {
            return Map.of();
        }
    }
}
