package org.huhang.specimens;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.registry.Organizations;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.specimens.BoxStories.BoxStory;
import org.huhang.specimens.LaboratoryStore.Capacity;
import org.jboss.resteasy.reactive.RestPath;

/// Laboratories: opened by the command post, with what each can do and has to do; what comes is gone through there.
@Path("/api/laboratories")
@RunOnVirtualThread
class LaboratoriesResource {
    private static final int MOST_CAPACITIES = 100;

    private final Laboratories laboratories;
    private final LaboratoryStore store;
    private final Boxes boxes;
    private final BoxStore boxStore;
    private final BoxStories stories;
    private final TubeActs acts;
    private final TubeSight sight;
    private final Organizations organizations;
    private final Caller caller;
    private final CityClock clock;

    LaboratoriesResource(
            Laboratories laboratories,
            LaboratoryStore store,
            Boxes boxes,
            BoxStore boxStore,
            BoxStories stories,
            TubeActs acts,
            TubeSight sight,
            Organizations organizations,
            Caller caller,
            CityClock clock) {
        this.laboratories = laboratories;
        this.store = store;
        this.boxes = boxes;
        this.boxStore = boxStore;
        this.stories = stories;
        this.acts = acts;
        this.sight = sight;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /// Those of the caller's scope, by name.
    @GET
    @Permit(Permission.SPECIMENS_READ)
    public List<LaboratoryLoad> list() {
        var now = clock.now();
        return store.listLoads(now).stream()
                .filter(load -> caller.may(
                        Permission.SPECIMENS_READ,
                        load.laboratory().organizationId(),
                        load.laboratory().areaId()))
                .toList();
    }

    @POST
    @Permit(Permission.LABORATORIES_KEEP)
    public Laboratory open(Laboratories.NewLaboratory wanted) {
        var organization = organizations
                .find(wanted.organizationId())
                .orElseThrow(() -> new RefusedException(
                        Refusal.invalid("specimens.no-such-organization", "organizationId", Map.of())));
        caller.require(Permission.LABORATORIES_KEEP, organization.areaId());
        var now = clock.now();
        return store.find(
                        laboratories
                                .open(wanted, organization, caller.accountId(), now)
                                .orThrow(),
                        clock.now())
                .orElseThrow();
    }

    @GET
    @Path("{laboratoryId}/capacities")
    @Permit(Permission.SPECIMENS_READ)
    public List<Capacity> capacities(@RestPath LaboratoryId laboratoryId) {
        return store.listCapacities(
                sight.require(Permission.SPECIMENS_READ, laboratoryId).id(), MOST_CAPACITIES);
    }

    /// What it can do from an hour on.
    @POST
    @Path("{laboratoryId}/capacities")
    @Permit(Permission.LABORATORIES_KEEP)
    public List<Capacity> tell(@RestPath LaboratoryId laboratoryId, Laboratories.NewCapacity capacity) {
        var laboratory = sight.require(Permission.LABORATORIES_KEEP, laboratoryId);
        laboratories
                .tell(laboratory.id(), capacity, caller.accountId(), clock.now())
                .orThrow();
        return store.listCapacities(laboratory.id(), MOST_CAPACITIES);
    }

    /// What came, as it was found.
    @POST
    @Path("{laboratoryId}/receipts")
    @Permit(Permission.SPECIMENS_RECEIVE)
    public BoxStory receive(@RestPath LaboratoryId laboratoryId, Boxes.BoxReceipt receipt) {
        var laboratory = sight.require(Permission.SPECIMENS_RECEIVE, laboratoryId);
        var box = boxes.receive(laboratory.id(), receipt, caller.accountId(), clock.now())
                .orThrow();
        return stories.of(boxStore.find(box, boxStore.limit(clock.today())).orElseThrow());
    }

    /// The second look at a held tube, where it is by now.
    @POST
    @Path("{laboratoryId}/tubes/{code}/looks")
    @Permit(Permission.SPECIMENS_RECEIVE)
    public Tube look(@RestPath LaboratoryId laboratoryId, @RestPath String code, TubeActs.SecondLook look) {
        sight.require(Permission.SPECIMENS_RECEIVE, laboratoryId);
        sight.require(Permission.SPECIMENS_RECEIVE, code);
        return acts.lookedAt(code, look, caller.accountId(), clock.now()).orThrow();
    }
}
