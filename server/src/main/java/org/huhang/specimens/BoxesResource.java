package org.huhang.specimens;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.specimens.BoxStories.BoxStory;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Boxes on their way: packed, sent, fetched, handed over, gone through, and what is late.
@Path("/api/boxes")
@RunOnVirtualThread
class BoxesResource {
    private static final int MOST = 500;
    /// A box of an earlier week stands in no list; it is found by its code.
    private static final Duration SHOWN = Duration.ofDays(7);

    private final Boxes boxes;
    private final BoxStore store;
    private final BoxAliases aliases;
    private final BoxStories stories;
    private final LaboratoryStore laboratories;
    private final TubeSight sight;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    BoxesResource(
            Boxes boxes,
            BoxStore store,
            BoxAliases aliases,
            BoxStories stories,
            LaboratoryStore laboratories,
            TubeSight sight,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.boxes = boxes;
        this.store = store;
        this.aliases = aliases;
        this.stories = stories;
        this.laboratories = laboratories;
        this.sight = sight;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param more whether there are more than are shown
    record BoxPage(List<TubeBox> boxes, boolean more) {}

    /// @param fits whether it takes all of the box
    record Proposal(LaboratoryLoad load, boolean fits) {}

    /// Of the last week: packed or fetched in the caller's areas, or bound for a laboratory of theirs; the latest
    /// first.
    @GET
    @Permit(Permission.SPECIMENS_READ)
    public BoxPage list(@QueryParam("laboratoryId") @Nullable LaboratoryId laboratoryId) {
        var now = clock.now();
        List<BoxId> found;
        if (laboratoryId == null) {
            var areas = scopes.within(caller.areasWith(Permission.SPECIMENS_READ), store.listAreas());
            var mine = sight.laboratories(Permission.SPECIMENS_READ, now).stream()
                    .map(Laboratory::id)
                    .toList();
            found = store.listSince(areas, mine, now.minus(SHOWN), MOST + 1);
        } else {
            sight.require(Permission.SPECIMENS_READ, laboratoryId);
            found = store.listSince(List.of(), List.of(laboratoryId), now.minus(SHOWN), MOST + 1);
        }
        return new BoxPage(store.list(found.stream().limit(MOST).toList(), limit()), found.size() > MOST);
    }

    /// Those that were asked for and of which something is still missing, the longest overdue first.
    @GET
    @Path("late")
    @Permit(Permission.SPECIMENS_READ)
    public List<TubeBox> late() {
        var now = clock.now();
        var mine = sight.laboratories(Permission.SPECIMENS_READ, now).stream()
                .map(Laboratory::id)
                .collect(Collectors.toSet());
        var asked = store.list(store.listAskedFor(MOST), limit()).stream()
                .filter(box -> box.isLate(now))
                .toList();
        var areas = scopes.within(
                caller.areasWith(Permission.SPECIMENS_READ),
                asked.stream().flatMap(box -> Stream.ofNullable(box.areaId())).collect(Collectors.toSet()));
        return asked.stream()
                .filter(box -> areas.contains(box.areaId()) || mine.contains(box.laboratoryId()))
                .sorted(Comparator.comparing(box -> Objects.requireNonNull(box.dueAt())))
                .toList();
    }

    @GET
    @Path("by-code/{code}")
    @Permit(Permission.SPECIMENS_READ)
    public BoxStory byCode(@RestPath String code) {
        return story(Permission.SPECIMENS_READ, store.findByCode(code).orElseThrow(BoxesResource::unknown));
    }

    @GET
    @Path("{boxId}")
    @Permit(Permission.SPECIMENS_READ)
    public BoxStory get(@RestPath BoxId boxId) {
        return story(Permission.SPECIMENS_READ, boxId);
    }

    @POST
    @Permit(Permission.SPECIMENS_CARRY)
    public BoxStory pack(Boxes.NewPacking packing) {
        caller.require(Permission.SPECIMENS_CARRY, packing.areaId());
        store.find(packing.boxId(), limit()).ifPresent(box -> sight.require(Permission.SPECIMENS_CARRY, box));
        return story(
                Permission.SPECIMENS_CARRY,
                boxes.pack(packing, caller.accountId(), clock.now()).orThrow());
    }

    /// The laboratories that can be sent this box, those with most room first.
    @GET
    @Path("{boxId}/proposals")
    @Permit(Permission.SPECIMENS_CARRY)
    public List<Proposal> proposals(@RestPath BoxId boxId) {
        var box = required(Permission.SPECIMENS_CARRY, boxId);
        return laboratories.listLoads(clock.now()).stream()
                .sorted(Comparator.comparingInt(LaboratoryLoad::free).reversed())
                .map(load -> new Proposal(load, box.tubes() <= load.free()))
                .limit(MOST)
                .toList();
    }

    /// Refused where it would be more than the laboratory can do in 24 hours.
    @POST
    @Path("{boxId}/dispatches")
    @Permit(Permission.SPECIMENS_CARRY)
    public BoxStory send(@RestPath BoxId boxId, Boxes.Dispatch dispatch) {
        required(Permission.SPECIMENS_CARRY, boxId);
        return story(
                Permission.SPECIMENS_CARRY,
                boxes.send(boxId, dispatch, caller.accountId(), clock.now()).orThrow());
    }

    @POST
    @Path("{boxId}/settlements")
    @Permit(Permission.SPECIMENS_RECEIVE)
    public BoxStory settle(@RestPath BoxId boxId, Boxes.DifferenceSettlement settlement) {
        required(Permission.SPECIMENS_RECEIVE, boxId);
        return story(
                Permission.SPECIMENS_RECEIVE,
                boxes.settle(boxId, settlement, caller.accountId(), clock.now()).orThrow());
    }

    private TubeBox required(Permission permission, BoxId id) {
        var known = aliases.list(List.of(id)).getOrDefault(id, id);
        var box = store.find(known, limit()).orElseThrow(BoxesResource::unknown);
        sight.require(permission, box);
        return box;
    }

    private BoxStory story(Permission permission, BoxId id) {
        return stories.of(required(permission, id));
    }

    private Duration limit() {
        return store.limit(clock.today());
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.notFound("specimens.no-such-box", Map.of()));
    }
}
