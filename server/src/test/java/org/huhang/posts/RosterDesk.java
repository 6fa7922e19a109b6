package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What the planner of [RosterTown] does with a plan again and again.
@ApplicationScoped
class RosterDesk {
    private final Runs runs;
    private final RunStore store;
    private final Publishing publishing;
    private final SeatsLeft seatsLeft;

    RosterDesk(Runs runs, RunStore store, Publishing publishing, SeatsLeft seatsLeft) {
        this.runs = runs;
        this.store = store;
        this.publishing = publishing;
        this.seatsLeft = seatsLeft;
    }

    RunId asked(PlanId plan, int seconds) {
        return runs.ask(plan, new Runs.NewRun(new RunId(Ids.next()), seconds, null), null, Instant.now())
                .orThrow();
    }

    /// To its end.
    RunId search(PlanId plan, int seconds) throws InterruptedException {
        var run = asked(plan, seconds);
        drafted(run);
        return run;
    }

    DraftId drafted(RunId run) throws InterruptedException {
        waitFor(() -> store.find(run).orElseThrow().ended() != null);
        var found = store.find(run).orElseThrow();
        return Objects.requireNonNull(found.draftId(), () -> "failed: " + found.note());
    }

    Outcome<PublicationId> publish(PlanId plan, DraftId draft, @Nullable PublicationId replaces) {
        return publishing.publish(
                plan,
                new Publishing.NewPublication(new PublicationId(Ids.next()), draft, replaces, "any"),
                RosterTown.PLANNER,
                RosterTown.SUNDAY);
    }

    List<SeatsLeft.LeftSeats> leftOf(PersonId person) {
        return seatsLeft.list(
                List.of(person), _ -> true, RosterTown.SUNDAY, RosterTown.SUNDAY.plus(Duration.ofDays(30)));
    }

    static void waitFor(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 300 && !what.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertTrue(what.getAsBoolean(), "not within half a minute");
    }
}
