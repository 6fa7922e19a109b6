package org.huhang.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.rounds.CampaignId;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundState;
import org.huhang.rounds.Rounds;
import org.huhang.shared.CityClock;
import org.huhang.shared.PageStream;
import org.huhang.shared.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Coverage of rounds from the city to the door, for whoever may see rounds there.
@Path("/api/coverage")
@RunOnVirtualThread
class CoverageResource {
    private static final int MOST_ROUNDS = 50;
    private static final int MOST_FOUND = 30;

    private final Rounds rounds;
    private final Indexes indexes;
    private final NodeViews views;
    private final LivePages live;
    private final Caller caller;
    private final CityClock clock;

    CoverageResource(Rounds rounds, Indexes indexes, NodeViews views, LivePages live, Caller caller, CityClock clock) {
        this.rounds = rounds;
        this.indexes = indexes;
        this.views = views;
        this.live = live;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param people of the whole round, as frozen
    record CoveredRound(
            RoundId id,
            CampaignId campaignId,
            Wording campaign,
            int number,
            RoundState state,
            Instant startAt,
            Instant endAt,
            @Nullable Integer people) {
        static CoveredRound of(Round round, Instant now) {
            return new CoveredRound(
                    round.id(),
                    round.campaignId(),
                    round.campaign(),
                    round.number(),
                    round.state(now),
                    round.startAt(),
                    round.endAt(),
                    round.people());
        }
    }

    /// Rounds whose people stand, the latest first.
    @GET
    @Path("rounds")
    @Permit(Permission.ROUNDS_READ)
    public List<CoveredRound> rounds() {
        var now = clock.now();
        return rounds.list(MOST_ROUNDS).stream()
                .filter(round -> round.frozenAt() != null)
                .map(round -> CoveredRound.of(round, now))
                .toList();
    }

    /// The caller's own areas in it, the highest of each.
    @GET
    @Path("{roundId}")
    @Permit(Permission.ROUNDS_READ)
    public List<NodeLine> tops(@RestPath RoundId roundId) {
        var index = indexes.require(roundId);
        return index.read(() -> NodeViews.tops(index, areas()).stream()
                .map(node -> NodeViews.line(index, node))
                .map(line -> seesFindings(index, line.id()) ? line : line.withoutFindings())
                .toList());
    }

    private Set<org.huhang.shared.AreaId> areas() {
        return new HashSet<>(caller.areasWith(Permission.ROUNDS_READ));
    }

    private boolean seesFindings(RoundIndex index, UUID node) {
        return caller.may(
                Permission.RESULTS_READ, index.tree().area(index.tree().find(node)));
    }

    @GET
    @Path("{roundId}/nodes/{nodeId}")
    @Permit(Permission.ROUNDS_READ)
    public NodeView node(@RestPath RoundId roundId, @RestPath UUID nodeId) {
        var at = indexes.require(roundId, nodeId, Permission.ROUNDS_READ);
        var view = views.view(at.index(), at.node(), clock.now());
        return seesFindings(at.index(), nodeId) ? view : view.withoutFindings();
    }

    /// A building or an entrance as floors and doors.
    @GET
    @Path("{roundId}/nodes/{nodeId}/doors")
    @Permit(Permission.ROUNDS_READ)
    public NodeViews.BuildingView doors(@RestPath RoundId roundId, @RestPath UUID nodeId) {
        var at = indexes.require(roundId, nodeId, Permission.ROUNDS_READ);
        var view = views.building(at.index(), at.node(), clock.now());
        return seesFindings(at.index(), nodeId) ? view : view.withoutFindings();
    }

    @GET
    @Path("{roundId}/search")
    @Permit(Permission.ROUNDS_READ)
    public List<NodeView.PathStep> search(
            @RestPath RoundId roundId, @QueryParam("words") @DefaultValue("") String words) {
        var index = indexes.require(roundId);
        return words.isBlank() ? List.of() : index.read(() -> NodeViews.search(index, words, areas(), MOST_FOUND));
    }

    /// One line for each child, and one for the node itself, for a spreadsheet; nobody is named.
    @GET
    @Path("{roundId}/nodes/{nodeId}/counts.csv")
    @Produces("text/csv")
    @Permit(Permission.ROUNDS_READ)
    public String counts(@RestPath RoundId roundId, @RestPath UUID nodeId) {
        return CountsCsv.of(node(roundId, nodeId), caller.language());
    }

    /// Server-sent events for an open page: something below the node changed.
    ///
    /// @param known the change that the page shows
    /// @param seconds how long to listen at most
    @GET
    @Path("{roundId}/nodes/{nodeId}/news")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Permit(Permission.ROUNDS_READ)
    public void listen(
            @Context SseEventSink sink,
            @Context Sse sse,
            @RestPath RoundId roundId,
            @RestPath UUID nodeId,
            @QueryParam("known") @DefaultValue("0") long known,
            @QueryParam("seconds") @DefaultValue("300") int seconds) {
        indexes.require(roundId, nodeId, Permission.ROUNDS_READ);
        new PageStream<Long>(sink, sse, (events, change) -> events.newEvent("changed", Long.toString(change)))
                .open(live.pages(), List.of(live.watch(roundId, nodeId, known)), seconds);
    }
}
