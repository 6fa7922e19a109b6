package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.coverage.ForecastRule.Part;
import org.jspecify.annotations.Nullable;

/// Works out forecasts from an index, and lays them beside those made before.
@ApplicationScoped
class Forecasts {
    static final int QUARTER_SECONDS = 900;

    private final ForecastStore store;

    Forecasts(ForecastStore store) {
        this.store = store;
    }

    /// A child, with how many of it are missing and what pace it has; without pace it stands still.
    record SlowPart(UUID id, String name, int missing, double perHour) {}

    /// @param stated how many people were to be done by then by the forecast of an hour before, and how many were
    record Missed(Instant at, int stated, int was) {}

    /// @param history every quarter of an hour, as forecast then
    /// @param errors of forecasts an hour ahead, so far
    /// @param meanErrorPercent how wrong those were on the mean, of what was then missing; nothing before the first
    /// @param slowest the children that will be last, those that stand still before all
    record ForecastView(
            Forecast now,
            List<Forecast> history,
            List<Missed> errors,
            @Nullable Double meanErrorPercent,
            List<SlowPart> slowest) {}

    ForecastView view(RoundIndex index, int node, Instant now) {
        var history = store.list(index.round().id(), index.tree().id(node));
        return index.read(() -> {
            var errors = errors(history);
            return new ForecastView(
                    of(index, node, now), history, errors.list, errors.meanPercent, slowest(index, node, now));
        });
    }

    private record Errors(List<Missed> list, @Nullable Double meanPercent) {}

    private static Errors errors(List<Forecast> history) {
        var found = new ArrayList<Missed>();
        double sum = 0;
        for (var made : history) {
            var due = made.madeAt().plus(Duration.ofHours(1));
            var then = history.stream()
                    .filter(each ->
                            !each.madeAt().isBefore(due) && each.madeAt().isBefore(due.plusSeconds(QUARTER_SECONDS)))
                    .findFirst();
            if (then.isPresent() && made.missing() > 0) {
                int stated = made.done() + (int) Math.min(made.missing(), Math.round(made.perHour()));
                found.add(new Missed(then.get().madeAt(), stated, then.get().done()));
                sum += Math.abs(stated - then.get().done()) * 100.0 / made.missing();
            }
        }
        return new Errors(found, found.isEmpty() ? null : sum / found.size());
    }

    static Forecast of(RoundIndex index, int node, Instant now) {
        var counts = index.figures().counts(node);
        var parts = parts(index, node, now).stream().map(Known::part).toList();
        var expected = ForecastRule.of(parts);
        return new Forecast(
                now,
                counts.people(),
                counts.done(),
                counts.missing(),
                parts.stream().mapToDouble(Part::perHour).sum(),
                expected == null ? null : in(now, expected.hours()),
                expected == null ? null : in(now, expected.early()),
                expected == null ? null : in(now, expected.late()));
    }

    private static Instant in(Instant now, double hours) {
        return now.plusSeconds(Math.round(hours * 3_600));
    }

    private record Known(int node, Part part) {}

    /// The children, and what is of the node itself.
    private static List<Known> parts(RoundIndex index, int node, Instant now) {
        var children = index.tree().kind(node) == NodeKind.ENTRANCE
                ? List.<Integer>of()
                : index.tree().children(node);
        var parts = new ArrayList<Known>();
        int[] own = lately(index, node, now);
        int missing = index.figures().missing(node);
        for (int child : children) {
            int[] lately = lately(index, child, now);
            parts.add(new Known(child, new Part(index.figures().missing(child), lately)));
            missing -= index.figures().missing(child);
            for (int i = 0; i < lately.length; i++) {
                own[i] -= lately[i];
            }
        }
        parts.add(new Known(node, new Part(missing, own)));
        return parts;
    }

    private static int[] lately(RoundIndex index, int node, Instant now) {
        int[] quarters = new int[ForecastRule.QUARTERS];
        int at = Seconds.of(now);
        index.people(node, person -> {
            int done = index.people().doneAt[person];
            // what a device's clock puts ahead of now is of now
            int ago = done == 0 ? Integer.MAX_VALUE : Math.max(0, at - done) / QUARTER_SECONDS;
            if (ago < quarters.length) {
                quarters[ago]++;
            }
            return true;
        });
        return quarters;
    }

    private static List<SlowPart> slowest(RoundIndex index, int node, Instant now) {
        return parts(index, node, now).stream()
                .filter(each -> each.node != node && each.part.missing() > 0)
                .sorted(java.util.Comparator.comparingDouble((Known each) -> each.part.perHour() == 0
                                ? -1e9 - each.part.missing()
                                : -each.part.missing() / each.part.perHour())
                        .thenComparingInt(Known::node))
                .limit(10)
                .map(each -> new SlowPart(
                        index.tree().id(each.node),
                        index.tree().name(each.node),
                        each.part.missing(),
                        each.part.perHour()))
                .toList();
    }

    /// Of all areas down to the compounds.
    void keep(RoundIndex index, Instant madeAt) {
        Map<UUID, Forecast> made = index.read(() -> {
            var all = new LinkedHashMap<UUID, Forecast>();
            for (int node = 0; node < index.tree().size(); node++) {
                if (index.tree().kind(node).isArea()) {
                    all.put(index.tree().id(node), of(index, node, madeAt));
                }
            }
            return all;
        });
        store.add(index.round().id(), madeAt, made);
    }
}
