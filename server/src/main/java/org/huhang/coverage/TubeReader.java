package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.huhang.specimens.Tube;
import org.huhang.specimens.TubeMember;
import org.huhang.specimens.TubeState;
import org.huhang.specimens.Tubes;
import org.huhang.testing.TubeFinding;
import org.huhang.testing.TubeResult;
import org.huhang.testing.TubeResults;
import org.jspecify.annotations.Nullable;

/// Lays together what `specimens` and `testing` know of tubes, some hundred at a time.
@ApplicationScoped
class TubeReader {
    private static final int AT_ONCE = 5_000;

    private final Tubes tubes;
    private final TubeResults results;

    TubeReader(Tubes tubes, TubeResults results) {
        this.tubes = tubes;
        this.results = results;
    }

    /// @param merged who is counted as whom
    List<KnownTube> list(Collection<String> codes, Map<PersonId, PersonId> merged) {
        return codes.isEmpty() ? List.of() : facts(tubes.list(codes).values(), merged);
    }

    void read(RoundId round, Map<PersonId, PersonId> merged, Consumer<KnownTube> to) {
        String after = "";
        for (boolean more = true; more; ) {
            var page = tubes.page(round, after, AT_ONCE);
            facts(page, merged).forEach(to);
            more = page.size() == AT_ONCE;
            after = page.isEmpty() ? after : page.getLast().code();
        }
    }

    private List<KnownTube> facts(Collection<Tube> of, Map<PersonId, PersonId> merged) {
        var codes = of.stream().map(Tube::code).toList();
        var members = tubes.members(codes);
        var released = results.list(codes);
        var waiting = results.listWaiting(codes);
        return of.stream()
                .map(tube -> facts(
                        tube,
                        members.getOrDefault(tube.code(), List.of()),
                        released.get(tube.code()),
                        waiting.get(tube.code()),
                        merged))
                .toList();
    }

    private static KnownTube facts(
            Tube tube,
            List<TubeMember> members,
            @Nullable TubeResult released,
            @Nullable TubeResult waiting,
            Map<PersonId, PersonId> merged) {
        var result = released == null ? waiting : released;
        return new KnownTube(
                tube.code(),
                tube.roundId(),
                tube.poolSize(),
                standing(tube, released, waiting),
                tube.holds(),
                members.stream()
                        .map(each ->
                                new KnownTube.Swabbed(personOf(each, merged).orElse(null), Seconds.of(each.takenAt())))
                        .toList(),
                tube.closedAt(),
                tube.laboratoryId() == null && result != null ? result.laboratoryId() : tube.laboratoryId(),
                tube.arrivedAt(),
                result == null ? null : result.testedAt(),
                result == null ? null : result.reportedAt());
    }

    private static Optional<UUID> personOf(TubeMember member, Map<PersonId, PersonId> merged) {
        return Optional.ofNullable(member.personId())
                .map(id -> merged.getOrDefault(id, id))
                .map(Id::value);
    }

    private static Standing standing(Tube tube, @Nullable TubeResult released, @Nullable TubeResult waiting) {
        if (tube.state() == TubeState.VOIDED) {
            return Standing.VOIDED;
        }
        var found = released == null ? null : found(released.finding());
        if (found != null) {
            return found;
        }
        if (waiting != null) {
            return Standing.RESULT_HELD;
        }
        if (tube.arrivedAt() != null || tube.state() == TubeState.AT_LABORATORY) {
            return Standing.AT_LABORATORY;
        }
        return tube.state() == TubeState.ON_THE_WAY ? Standing.ON_THE_WAY : Standing.TAKEN;
    }

    /// A grey one is nobody's result until it is settled (rule D6); a run that failed says nothing.
    private static @Nullable Standing found(TubeFinding finding) {
        return switch (finding) {
            case POSITIVE -> Standing.POSITIVE;
            case NEGATIVE -> Standing.NEGATIVE;
            case INDETERMINATE -> Standing.RESULT_HELD;
            case INVALID -> null;
        };
    }
}
