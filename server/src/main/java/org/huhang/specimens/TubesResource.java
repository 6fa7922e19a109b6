package org.huhang.specimens;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.specimens.TubeStoryStore.StoryRow;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Tubes: where they stand, what holds them, what happened to them, and what settles it.
@Path("/api/tubes")
@RunOnVirtualThread
class TubesResource {
    private static final int MOST = 500;
    private static final int CHUNK = 5_000;
    private static final int MOST_GONE_THROUGH = 50_000;
    private static final int MOST_FACTS = 500;
    private static final int MOST_SURFACES = 500;

    private final TubeStore tubes;
    private final SurfaceStore surfaces;
    private final TubeStoryStore stories;
    private final TubeActs acts;
    private final TubeLists lists;
    private final TubeSight sight;
    private final Accounts accounts;
    private final People people;
    private final Readings readings;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    TubesResource(
            TubeStore tubes,
            SurfaceStore surfaces,
            TubeStoryStore stories,
            TubeActs acts,
            TubeLists lists,
            TubeSight sight,
            Accounts accounts,
            People people,
            Readings readings,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.tubes = tubes;
        this.surfaces = surfaces;
        this.stories = stories;
        this.acts = acts;
        this.lists = lists;
        this.sight = sight;
        this.accounts = accounts;
        this.people = people;
        this.readings = readings;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param next what to ask after for the following page; none where this is the last
    record TubePage(List<Tube> tubes, @Nullable String next) {}

    /// @param byName whose account told it
    /// @param areaName of the desk
    record StoryLine(
            StoryRow fact,
            @Nullable String byName,
            @Nullable String areaName) {}

    /// @param tube none of a surface's
    /// @param surface none of people's
    record TubeStory(@Nullable Tube tube, @Nullable SurfaceTube surface, List<StoryLine> facts) {}

    /// @param person none while nobody knows who that is
    record MemberLine(@Nullable PersonLine person, Instant takenAt) {}

    /// Of desks in the caller's areas, by code.
    ///
    /// @param held those alone that something holds
    @GET
    @Permit(Permission.SPECIMENS_READ)
    public TubePage list(
            @QueryParam("roundId") @Nullable RoundId roundId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("held") boolean held) {
        var round = required(roundId);
        var areas = List.copyOf(scopes.within(caller.areasWith(Permission.SPECIMENS_READ), tubes.listAreas(round)));
        var from = Objects.requireNonNullElse(after, "");
        if (held) {
            return held(round, areas, from);
        }
        var found = tubes.page(round, areas, from, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        return new TubePage(shown, found.size() > MOST ? shown.getLast().code() : null);
    }

    /// What holds a tube is worked out: so many are gone through at once, and the rest with the next page.
    private TubePage held(RoundId round, List<AreaId> areas, String after) {
        List<Tube> held = new ArrayList<>();
        var from = after;
        for (int gone = 0; gone < MOST_GONE_THROUGH && held.size() < MOST; gone += CHUNK) {
            var chunk = tubes.page(round, areas, from, CHUNK);
            chunk.stream().filter(tube -> tube.state() == TubeState.HELD).forEach(held::add);
            if (chunk.size() < CHUNK) {
                return new TubePage(held, null);
            }
            from = chunk.getLast().code();
        }
        return new TubePage(held, from);
    }

    /// Surfaces of which swabs were taken, the latest first.
    @GET
    @Path("surfaces")
    @Permit(Permission.SPECIMENS_READ)
    public List<SurfaceTube> surfaces() {
        var areas = scopes.within(caller.areasWith(Permission.SPECIMENS_READ), surfaces.listAreas());
        return surfaces.listLatest(areas, MOST_SURFACES);
    }

    /// The tubes of a round, of the caller's areas or bound for a laboratory of theirs, to lay beside what is there.
    @GET
    @Path("list.csv")
    @Produces("text/csv")
    @Permit(Permission.SPECIMENS_READ)
    public RestResponse<byte[]> csv(
            @QueryParam("roundId") @Nullable RoundId roundId,
            @QueryParam("laboratoryId") @Nullable LaboratoryId laboratoryId) {
        var round = required(roundId);
        if (laboratoryId != null) {
            sight.require(Permission.SPECIMENS_READ, laboratoryId);
        }
        var areas = laboratoryId == null
                ? scopes.within(caller.areasWith(Permission.SPECIMENS_READ), tubes.listAreas(round))
                : List.<AreaId>of();
        return RestResponse.ResponseBuilder.ok(lists.csv(round, areas, laboratoryId, caller.language()))
                .header("Content-Disposition", "attachment; filename=\"tubes-" + round.value() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{code}")
    @Permit(Permission.SPECIMENS_READ)
    public TubeStory get(@RestPath String code) {
        sight.require(Permission.SPECIMENS_READ, code);
        return story(code);
    }

    /// Whose swabs count in it.
    @GET
    @Path("{code}/members")
    @Permit(value = Permission.SPECIMENS_TAKE, purpose = true)
    public List<MemberLine> members(@RestPath String code) {
        sight.require(Permission.SPECIMENS_TAKE, code);
        var members = tubes.members(List.of(code)).getOrDefault(code, List.of());
        var ids = members.stream()
                .map(TubeMember::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        readings.record(caller, ids, false, "tube-members", code);
        var lines = people.lines(ids, clock.today());
        return members.stream()
                .map(each ->
                        new MemberLine(each.personId() == null ? null : lines.get(each.personId()), each.takenAt()))
                .toList();
    }

    @POST
    @Path("{code}/looks")
    @Permit(Permission.SPECIMENS_TAKE)
    public TubeStory look(@RestPath String code, TubeActs.SecondLook look) {
        sight.require(Permission.SPECIMENS_TAKE, code);
        return story(acts.look(code, look, caller.accountId(), clock.now()).orThrow());
    }

    @POST
    @Path("{code}/swab-voidings")
    @Permit(Permission.SPECIMENS_TAKE)
    public TubeStory voidSwab(@RestPath String code, TubeActs.SwabVoiding voiding) {
        sight.require(Permission.SPECIMENS_TAKE, code);
        return story(
                acts.voidSwab(code, voiding, caller.accountId(), clock.now()).orThrow());
    }

    @POST
    @Path("{code}/voidings")
    @Permit(Permission.SPECIMENS_TAKE)
    public TubeStory voidTube(@RestPath String code, TubeActs.TubeVoiding voiding) {
        sight.require(Permission.SPECIMENS_TAKE, code);
        return story(
                acts.voidTube(code, voiding, caller.accountId(), clock.now()).orThrow());
    }

    private TubeStory story(String code) {
        var facts = stories.list(code, MOST_FACTS);
        var names = names(facts.stream()
                .map(StoryRow::accountId)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        var areas = scopes.areaNames(
                facts.stream().map(StoryRow::areaId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new TubeStory(
                tubes.list(List.of(code)).get(code),
                surfaces.list(List.of(code)).stream().findFirst().orElse(null),
                facts.stream()
                        .map(each -> new StoryLine(
                                each,
                                each.accountId() == null ? null : names.get(each.accountId()),
                                each.areaId() == null ? null : areas.get(each.areaId())))
                        .toList());
    }

    private Map<UUID, String> names(Collection<AccountId> ids) {
        return accounts.listHolders(ids).stream()
                .collect(Collectors.toMap(holder -> holder.id().value(), Accounts.Holder::displayName));
    }

    private static RoundId required(@Nullable RoundId id) {
        if (id == null) {
            throw new RefusedException(Refusal.invalid("specimens.no-such-round", "roundId", Map.of()));
        }
        return id;
    }
}
