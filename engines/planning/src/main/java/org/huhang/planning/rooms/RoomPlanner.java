package org.huhang.planning.rooms;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Places parties in rooms. First cells are parted among groups of one class and source (as bins of
/// different sizes, by annealing), then each group lies down in its cells (as a matching, exactly), then
/// leftovers are mended and ways shortened. Rounds follow, each with other random choices, until everybody
/// has a room or the rounds are over. No plan of it breaks a hard rule, and nobody in a taken room is
/// moved. Where a site's staff is the limit, a party of two may be kept where two of one could lie.
public final class RoomPlanner {
    private static final int PLAIN_ROUNDS = 3;
    /// After so many rounds that left no fewer over, it is the rooms that are too few.
    private static final int IN_VAIN = 5;

    private final Ground ground;
    private final Settings settings;
    private final SplittableRandom random;

    /// The same question and settings give the same plan, unless it is stopped.
    ///
    /// @param seed the only source of randomness
    /// @param rounds at most, while somebody is left over
    /// @param stepsPerParty of the search that shortens ways
    public record Settings(long seed, int rounds, int stepsPerParty) {
        public static Settings of(long seed) {
            return new Settings(seed, 10, 300);
        }
    }

    private RoomPlanner(Placing question, Settings settings) {
        ground = new Ground(question);
        this.settings = settings;
        random = new SplittableRandom(settings.seed());
    }

    public static RoomPlan place(Placing question, long seed) {
        return place(question, Settings.of(seed), () -> false, better -> {});
    }

    /// @param stop asked often; the best so far is returned soon after, everybody unplaced when there is
    ///     none yet
    /// @param better told of each plan that is better than all before, on this thread
    public static RoomPlan place(Placing question, Settings settings, BooleanSupplier stop, Consumer<RoomPlan> better) {
        return new RoomPlanner(question, settings).place(stop, better);
    }

    private RoomPlan place(BooleanSupplier stop, Consumer<RoomPlan> better) {
        var claims = new Claims(ground, random.split());
        RoomPlan best = null;
        int sinceFewer = 0;
        for (int round = 0; round < settings.rounds() && sinceFewer < IN_VAIN && !stop.getAsBoolean(); round++) {
            var plan = round(claims, round >= PLAIN_ROUNDS, stop);
            sinceFewer = isFewer(plan, best) ? 0 : sinceFewer + 1;
            if (best == null || plan.score().compareTo(best.score()) < 0) {
                best = plan;
                better.accept(plan);
            }
            if (best.unplaced().isEmpty()) {
                break;
            }
        }
        return best == null ? new RoomBoard(ground).told() : best;
    }

    private static boolean isFewer(RoomPlan plan, @Nullable RoomPlan best) {
        return best == null || plan.unplaced().size() < best.unplaced().size();
    }

    private RoomPlan round(Claims claims, boolean varied, BooleanSupplier stop) {
        var board = new RoomBoard(ground);
        int[] cellGroup = claims.parted(varied, stop);
        var seating = new Seating(board);
        for (int group = 0; group < ground.groups.size(); group++) {
            seating.seat(group, seating.rooms(group, cellGroup));
        }
        var mending = new Mending(board, seating, cellGroup);
        if (board.unplaced().length > 0) {
            mending.mend();
        }
        int[][] rooms = IntStream.range(0, ground.groups.size())
                .mapToObj(group -> seating.rooms(group, cellGroup))
                .toArray(int[][]::new);
        new Polish(board, random.split()).better(rooms, (long) settings.stepsPerParty() * ground.groupOf.length, stop);
        return board.told();
    }
}
