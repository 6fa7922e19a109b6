package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/unresolved-names")
@RunOnVirtualThread
class UnresolvedNamesResource {
    private final UnresolvedNames names;
    private final Areas areas;
    private final Caller caller;
    private final CityClock clock;

    UnresolvedNamesResource(UnresolvedNames names, Areas areas, Caller caller, CityClock clock) {
        this.names = names;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    record NamePage(
            UnresolvedName name,
            List<Area> contextPath,
            List<NameCandidate> candidates,
            List<NameResolution> history) {}

    @GET
    @Permit(Permission.NAMES_RESOLVE)
    public List<UnresolvedName> list() {
        return names.list(caller.areasWith(Permission.NAMES_RESOLVE));
    }

    @GET
    @Path("{nameId}")
    @Permit(Permission.NAMES_RESOLVE)
    public NamePage get(@RestPath UnresolvedNameId nameId) {
        return page(within(nameId));
    }

    @POST
    @Path("{nameId}/resolutions")
    @Permit(Permission.NAMES_RESOLVE)
    public NamePage resolve(@RestPath UnresolvedNameId nameId, UnresolvedNames.NewResolution resolution) {
        within(nameId);
        return page(names.resolve(nameId, resolution, caller.accountId(), clock.now(), clock.today())
                .orThrow());
    }

    private UnresolvedName within(UnresolvedNameId id) {
        var name = names.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-name", Map.of())));
        caller.require(Permission.NAMES_RESOLVE, name.contextAreaId());
        return name;
    }

    private NamePage page(UnresolvedName name) {
        var today = clock.today();
        return new NamePage(
                name,
                areas.breadcrumb(name.contextAreaId(), Parentage.STATUTORY, today),
                names.candidates(name, today),
                names.history(name.id()));
    }
}
