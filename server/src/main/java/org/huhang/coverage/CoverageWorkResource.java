package org.huhang.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.specimens.Laboratories;
import org.huhang.specimens.Laboratory;
import org.huhang.testing.TubeResults;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What coverage gives to do: who is missing, by name and door; what lies where; when it will be over.
@Path("/api/coverage")
@RunOnVirtualThread
class CoverageWorkResource {
    private static final int MOST_MISSING = 500;
    private static final int MOST_TUBES = 200;
    private static final int MOST_UNKNOWN = 2_000;

    private final Indexes indexes;
    private final MissingLists lists;
    private final Forecasts forecasts;
    private final Laboratories laboratories;
    private final TubeResults results;
    private final Caller caller;
    private final CityClock clock;

    CoverageWorkResource(
            Indexes indexes,
            MissingLists lists,
            Forecasts forecasts,
            Laboratories laboratories,
            TubeResults results,
            Caller caller,
            CityClock clock) {
        this.indexes = indexes;
        this.lists = lists;
        this.forecasts = forecasts;
        this.laboratories = laboratories;
        this.results = results;
        this.caller = caller;
        this.clock = clock;
    }

    /// Who is missing below an area, a building or an entrance, masked, for those who knock there.
    ///
    /// @param excused whether those of whom it was told why are listed, too
    /// @param dwellingId one door alone
    @GET
    @Path("{roundId}/nodes/{nodeId}/missing")
    @Permit(value = Permission.DOORS_KNOCK, purpose = true)
    public MissingLists.MissingPage missing(
            @RestPath RoundId roundId,
            @RestPath UUID nodeId,
            @QueryParam("excused") @DefaultValue("false") boolean excused,
            @QueryParam("dwellingId") @Nullable UUID dwellingId,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        var at = indexes.require(roundId, nodeId, Permission.DOORS_KNOCK);
        Set<CoverageState> states = EnumSet.of(CoverageState.LISTED, CoverageState.REGISTERED);
        if (excused) {
            states.add(CoverageState.EXCUSED);
        }
        return lists.list(at.index(), at.node(), dwellingId, states, Math.clamp(limit, 1, MOST_MISSING));
    }

    @GET
    @Path("{roundId}/nodes/{nodeId}/forecast")
    @Permit(Permission.ROUNDS_READ)
    public Forecasts.ForecastView forecast(@RestPath RoundId roundId, @RestPath UUID nodeId) {
        var at = indexes.require(roundId, nodeId, Permission.ROUNDS_READ);
        return forecasts.view(at.index(), at.node(), clock.now());
    }

    /// Where results get lost or wait, by place and age.
    @GET
    @Path("{roundId}/nodes/{nodeId}/lost")
    @Permit(Permission.ROUNDS_READ)
    public List<LostReport.LostLine> lost(@RestPath RoundId roundId, @RestPath UUID nodeId) {
        var at = indexes.require(roundId, nodeId, Permission.ROUNDS_READ);
        var now = clock.now();
        var lines = new ArrayList<>(at.index().read(() -> LostReport.of(at.index(), at.node(), now)));
        if (isTop(at)) {
            var since = unknown(at.index()).stream()
                    .map(TubeResults.UnknownTube::receivedAt)
                    .toList();
            lines.add(LostReport.unknown(since, now));
        }
        return lines;
    }

    private static boolean isTop(Indexes.At at) {
        var kind = at.index().tree().kind(at.node());
        return kind == NodeKind.PREFECTURE || kind == NodeKind.PROVINCE;
    }

    private List<TubeResults.UnknownTube> unknown(RoundIndex index) {
        return results.listUnknown(index.round().startAt(), MOST_UNKNOWN);
    }

    /// The tubes behind a figure of that report, the longest there first.
    @GET
    @Path("{roundId}/nodes/{nodeId}/lost/{place}")
    @Permit(Permission.ROUNDS_READ)
    public List<LostReport.LostTube> lostTubes(
            @RestPath RoundId roundId, @RestPath UUID nodeId, @RestPath String place) {
        var at = indexes.require(roundId, nodeId, Permission.ROUNDS_READ);
        var wanted = java.util.Arrays.stream(LostPlace.values())
                .filter(each -> each.name().equals(place))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedException(Refusal.notFound("coverage.no-such-place", Map.of("place", place))));
        if (wanted == LostPlace.TUBE_UNKNOWN) {
            return isTop(at)
                    ? unknown(at.index()).stream()
                            .limit(MOST_TUBES)
                            .map(each ->
                                    new LostReport.LostTube(each.tubeCode(), 0, each.receivedAt(), null, List.of()))
                            .toList()
                    : List.of();
        }
        return at.index().read(() -> LostReport.tubes(at.index(), at.node(), wanted, MOST_TUBES));
    }

    /// How long tubes of the round take, by laboratory.
    @GET
    @Path("{roundId}/turnaround")
    @Permit(Permission.ROUNDS_READ)
    public List<Turnaround.LaboratoryLine> turnaround(@RestPath RoundId roundId) {
        var index = indexes.require(roundId);
        var now = clock.now();
        var names = laboratories.list(now).stream()
                .collect(java.util.stream.Collectors.toMap(Laboratory::id, each -> each.name()));
        return index.read(() -> Turnaround.of(index, now)).stream()
                .map(line -> line.called(
                        names.containsKey(line.laboratoryId())
                                ? java.util.Objects.requireNonNull(names.get(line.laboratoryId()))
                                        .in(caller.language())
                                : null))
                .toList();
    }
}
