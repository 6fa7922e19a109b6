package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/organizations")
@RunOnVirtualThread
class OrganizationsResource {
    private static final int MOST = 500;

    private final Organizations organizations;
    private final PeopleSearch scopes;
    private final Areas areas;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    OrganizationsResource(
            Organizations organizations,
            PeopleSearch scopes,
            Areas areas,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.organizations = organizations;
        this.scopes = scopes;
        this.areas = areas;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param headcount people employed now, as the registry knows them; not the establishment
    record OrganizationPage(
            Organization organization,
            @Nullable Organization parent,
            List<Organization> children,
            List<Area> areaPath,
            long headcount) {}

    @GET
    @Permit(Permission.ORGANIZATIONS_READ)
    public List<Organization> list(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("system") @Nullable OrganizationSystem system) {
        var scope = scopes.scope(caller.areasWith(Permission.ORGANIZATIONS_READ), areaId);
        if (!scope.isEmpty()) {
            return organizations.listByAreas(scope.areas(), system, MOST);
        }
        caller.requireThat(areaId == null);
        return organizations.list(caller.organizationsWith(Permission.ORGANIZATIONS_READ)).stream()
                .filter(organization -> system == null || organization.system() == system)
                .toList();
    }

    @GET
    @Path("{organizationId}")
    @Permit(Permission.ORGANIZATIONS_READ)
    public OrganizationPage get(@RestPath OrganizationId organizationId) {
        var organization = within(Permission.ORGANIZATIONS_READ, organizationId);
        var parent = organization.parentId();
        return new OrganizationPage(
                organization,
                parent == null ? null : organizations.get(parent),
                organizations.listChildren(organizationId),
                areas.breadcrumb(organization.areaId(), Parentage.STATUTORY, clock.today()),
                organizations.headcount(organizationId, clock.now()));
    }

    @GET
    @Path("{organizationId}/staff")
    @Permit(value = Permission.STAFF_READ, purpose = true)
    public List<Organizations.StaffLine> staff(@RestPath OrganizationId organizationId) {
        within(Permission.STAFF_READ, organizationId);
        var staff = organizations.listStaffLines(organizationId, clock.now(), clock.today(), MOST);
        readings.record(caller, staff.stream().map(line -> line.person().id()).toList(), false, "staff", "");
        return staff;
    }

    private Organization within(Permission permission, OrganizationId id) {
        var organization = organizations
                .find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-organization", Map.of())));
        caller.require(permission, id, organization.areaId());
        return organization;
    }
}
