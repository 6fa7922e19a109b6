package org.huhang.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.jspecify.annotations.Nullable;

/// A node with what lies directly below it.
///
/// @param asOf up to when what came in is in it
/// @param change grows whenever something below the node changes
/// @param path from the top of the city down to the node itself
/// @param direct who is counted here and below none of the children: people without a dwelling
/// @param tubes in how many the swabs of its people are
/// @param firstAt, lastAt when its first swab so far and its last were taken
/// @param before how far the round before was at the same hour
record NodeView(
        RoundId roundId,
        Instant asOf,
        long change,
        List<PathStep> path,
        NodeLine node,
        List<NodeLine> children,
        CoverageCounts direct,
        int tubes,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable RoundBefore before) {

    NodeView withoutFindings() {
        return new NodeView(
                roundId,
                asOf,
                change,
                path,
                node.withoutFindings(),
                children.stream().map(NodeLine::withoutFindings).toList(),
                direct.withoutFindings(),
                tubes,
                firstAt,
                lastAt,
                before);
    }

    record PathStep(UUID id, NodeKind kind, String name) {}

    record RoundBefore(RoundId roundId, int number, Instant at, int people, int done) {}
}
