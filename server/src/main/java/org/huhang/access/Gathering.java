package org.huhang.access;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jboss.logging.Logger;

/// Answers in groups: all that waits when one group is done is the next, so that one transaction and one write to the
/// disk serve everybody who came meanwhile. Nobody waits for a group to fill up.
///
/// A group that fails is halved, and its halves again, until what is at fault fails alone. Where it is the database
/// that fails, trying on would only take longer: then the whole group is told so.
///
/// Who waits longer than they have patience for, or comes when too much waits already, is refused and may ask again.
/// What they asked for may still be done: ask for nothing here that may not be done twice.
final class Gathering<Q, A> {
    private static final Logger LOG = Logger.getLogger(Gathering.class);
    private static final Refusal BUSY = new Refusal(Refusal.Kind.UNAVAILABLE, "access.door-busy", null, Map.of());
    private static final Duration END = Duration.ofSeconds(10);

    /// @param mostInGroup in weight; a single one may be heavier
    /// @param mostWaiting in weight
    record Limits(int mostInGroup, int mostWaiting, Duration patience) {}

    private final Limits limits;
    private final ToIntFunction<Q> weight;
    private final Function<List<Q>, List<A>> work;
    private final Thread thread;
    private final ArrayDeque<Asked> waiting = new ArrayDeque<>();
    private int waitingWeight;
    private boolean stopping;

    /// @param work answers each in their order, or does nothing and throws
    Gathering(String name, Limits limits, ToIntFunction<Q> weight, Function<List<Q>, List<A>> work) {
        this.limits = limits;
        this.weight = weight;
        this.work = work;
        // of the system's own, for it computes milliseconds on end, see SignatureChecks
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private final class Asked {
        private final Q question;
        private final CompletableFuture<A> answer = new CompletableFuture<>();

        Asked(Q question) {
            this.question = question;
        }
    }

    Outcome<A> ask(Q question) {
        var asked = new Asked(question);
        if (!join(asked)) {
            return Outcome.refused(BUSY);
        }
        try {
            return Outcome.done(asked.answer.get(limits.patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            asked.answer.cancel(false);
            leave(asked);
            return Outcome.refused(BUSY);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What waits is still answered.
    void stop() {
        synchronized (waiting) {
            stopping = true;
            waiting.notifyAll();
        }
        try {
            thread.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean join(Asked asked) {
        int more = weight.applyAsInt(asked.question);
        synchronized (waiting) {
            if (stopping || waitingWeight + more > limits.mostWaiting) {
                return false;
            }
            waiting.add(asked);
            waitingWeight += more;
            waiting.notifyAll();
            return true;
        }
    }

    private void leave(Asked asked) {
        synchronized (waiting) {
            if (waiting.remove(asked)) {
                waitingWeight -= weight.applyAsInt(asked.question);
            }
        }
    }

    private void run() {
        try {
            for (var group = next(); !group.isEmpty(); group = next()) {
                answer(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Empty at the end.
    private List<Asked> next() throws InterruptedException {
        var group = new ArrayList<Asked>();
        synchronized (waiting) {
            while (waiting.isEmpty() && !stopping) {
                waiting.wait();
            }
            int taken = 0;
            for (var first = waiting.peek(); first != null; first = waiting.peek()) {
                int more = weight.applyAsInt(first.question);
                if (!group.isEmpty() && taken + more > limits.mostInGroup) {
                    break;
                }
                group.add(waiting.remove());
                taken += more;
            }
            waitingWeight -= taken;
        }
        return group;
    }

    private void answer(List<Asked> group) {
        // who has lost patience in the meantime asks again
        var asking = group.stream().filter(each -> !each.answer.isDone()).toList();
        if (asking.isEmpty()) {
            return;
        }
        try {
            var answers = work.apply(asking.stream().map(each -> each.question).collect(Collectors.toList()));
            for (int i = 0; i < asking.size(); i++) {
                asking.get(i).answer.complete(answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (asking.size() == 1 || isOfDatabase(failure)) {
                asking.forEach(each -> each.answer.completeExceptionally(failure));
                return;
            }
            LOG.warnf("a group of %d is halved, for it failed: %s", asking.size(), failure);
            answer(asking.subList(0, asking.size() / 2));
            answer(asking.subList(asking.size() / 2, asking.size()));
        }
    }

    /// No connection to be had or one that broke (08), too little of anything (53), ended by its operator (57) or by
    /// its
    /// system (58).
    private static boolean isOfDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.matches("(08|53|57|58).*");
            }
        }
        return false;
    }
}
