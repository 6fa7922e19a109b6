package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huhang.registry.Inhabitants;
import org.huhang.registry.Land;
import org.huhang.rounds.NotTestedReason;
import org.huhang.rounds.Round;
import org.huhang.rounds.Rounds;
import org.huhang.shared.Id;
import org.huhang.zones.Evidence;
import org.huhang.zones.ReleaseCondition;
import org.huhang.zones.ReleaseEvidence;

/// Tells `zones` of the latest round in which everybody on a zone's ground was tested. A swab counts when it was taken
/// within the days of the condition; that of one day, within the last 24 hours.
@ApplicationScoped
class ScreenEvidence implements ReleaseEvidence {
    private static final int MOST_ROUNDS = 50;

    /// A round that nobody looked at lately is not in memory: it is made then, which takes seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_LOOKED_AT = 3;

    private final Rounds rounds;
    private final IndexKeeper keeper;
    private final Inhabitants inhabitants;

    ScreenEvidence(Rounds rounds, IndexKeeper keeper, Inhabitants inhabitants) {
        this.rounds = rounds;
        this.keeper = keeper;
        this.inhabitants = inhabitants;
    }

    @Override
    public Set<ReleaseCondition.Kind> kinds() {
        return Set.of(ReleaseCondition.Kind.FULL_SCREEN, ReleaseCondition.Kind.FULL_SCREEN_ON_DAY);
    }

    @Override
    public List<Evidence> list(Question question) {
        return question.conditions().stream()
                .filter(condition -> kinds().contains(condition.kind()))
                .map(condition -> answer(question, condition))
                .toList();
    }

    private Evidence answer(Question question, ReleaseCondition condition) {
        int days = condition.kind() == ReleaseCondition.Kind.FULL_SCREEN_ON_DAY
                ? 1
                : Objects.requireNonNullElse(condition.days(), 1);
        var since = question.at().minus(Duration.ofDays(days));
        int people = (int) inhabitants.count(question.land(), Land.NONE).people();
        var screens = lately(since, question.at()).stream()
                .flatMap(round -> screen(round, question.land(), people, since).stream())
                .toList();
        return screens.stream()
                .filter(FullScreenRule::isMet)
                .findFirst()
                .or(() -> screens.stream().max(Comparator.comparingInt(FullScreenRule::negative)))
                .map(screen -> new Evidence(
                        condition.kind(),
                        screen.isMet(),
                        "coverage.evidence-screen",
                        Map.of(
                                "people", Integer.toString(Math.max(screen.people(), screen.listed())),
                                "negative", Integer.toString(screen.negative()),
                                "away", Integer.toString(screen.away()),
                                "open", Integer.toString(screen.open())),
                        question.at()))
                .orElseGet(() -> new Evidence(
                        condition.kind(),
                        false,
                        "coverage.evidence-no-screen",
                        Map.of("days", Integer.toString(days)),
                        question.at()));
    }

    /// The latest first.
    private List<Round> lately(Instant since, Instant at) {
        return rounds.list(MOST_ROUNDS).stream()
                .filter(round -> round.frozenAt() != null
                        && round.startAt().isBefore(at)
                        && (round.endedAt() == null || round.endedAt().isAfter(since)))
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    private Optional<FullScreenRule> screen(Round round, Land land, int people, Instant since) {
        return keeper.find(round.id(), PATIENCE)
                .map(index -> index.read(() -> screen(index, land, people, Seconds.of(since))))
                .filter(screen -> screen.listed() > 0);
    }

    private static FullScreenRule screen(RoundIndex index, Land land, int people, int since) {
        int[] counts = new int[3];
        for (int node : ground(index.tree(), land)) {
            index.people(node, person -> {
                var columns = index.people();
                var state = columns.state(person);
                counts[0]++;
                counts[1] += state == CoverageState.NEGATIVE && columns.doneAt[person] >= since ? 1 : 0;
                counts[2] +=
                        state == CoverageState.EXCUSED && columns.reason(person) == NotTestedReason.OUT_OF_CITY ? 1 : 0;
                return true;
            });
        }
        return new FullScreenRule(people, counts[0], counts[1], counts[2]);
    }

    /// None within another: what is named twice counts once.
    private static List<Integer> ground(NodeTree tree, Land land) {
        var nodes = Stream.of(land.areas(), land.buildings())
                .<Id>flatMap(Collection::stream)
                .map(id -> tree.find(id.value()))
                .filter(node -> node != NodeTree.NONE)
                .distinct()
                .sorted()
                .toList();
        var ground = new ArrayList<Integer>();
        int end = 0;
        for (int node : nodes) {
            if (node >= end) {
                ground.add(node);
                end = tree.end(node);
            }
        }
        return ground;
    }
}
