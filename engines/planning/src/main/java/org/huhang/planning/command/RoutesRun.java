package org.huhang.planning.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.huhang.planning.routes.FewestVehicles;
import org.huhang.planning.routes.RoutePlanner;
import org.huhang.planning.routes.RoutingFile;
import org.jspecify.annotations.Nullable;

/// An instance of CVRPLIB or Solomon, solved and printed as CVRPLIB prints solutions.
final class RoutesRun {
    /// Kept for the printing, so that the whole command ends in its time.
    private static final long ENDING_MILLIS = 300;

    private final PlanBenchmark.Run run;
    private final RoutingFile file;
    /// The start of the JVM counts, too: whoever measures from outside sees it.
    private final long beganNanos = System.nanoTime()
            - TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());

    RoutesRun(PlanBenchmark.Run run, RoutingFile file) {
        this.run = run;
        this.file = file;
    }

    /// @param out the routes go there, too
    /// @return whether there are routes within loads and hours
    boolean print(@Nullable Path out) throws IOException {
        var problem = file.problem();
        System.out.printf(
                "%s: %d customers, at most %d vehicles that carry %d%s%n",
                file.name().isEmpty() ? run.file() : file.name(),
                problem.nodes() - 1,
                problem.vehicles(),
                problem.capacity(),
                file.isTimed() ? ", with hours" : "");
        System.out.println("sought: the shortest way of all vehicles together, " + ways()
                + (file.isTimed() ? "; beside it the fewest vehicles" : "") + "; seed " + run.seed());
        var fewest =
                new FutureTask<>(() -> Optional.ofNullable(new FewestVehicles(problem, run.seed()).solve(this::spent)));
        int processors = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        if (file.isTimed()) {
            processors = Math.max(1, processors - 1);
            Thread.ofPlatform().daemon().start(fewest);
        }
        var lines = new ProgressLines();
        var found = new RoutePlanner(problem, new RoutePlanner.Settings(run.seed(), processors, Long.MAX_VALUE))
                .solve(() -> spent() >= 1, better -> lines.print(elapsed().toMillis(), brief(better)));
        var text = text(found, file.isTimed() ? result(fewest) : null);
        System.out.println();
        text.forEach(System.out::println);
        System.out.printf(Locale.ROOT, "%.1f s%n", elapsed().toMillis() / 1000.0);
        if (out != null) {
            Files.write(out, text);
        }
        return !text.isEmpty();
    }

    /// The share of the time that is over.
    private double spent() {
        return (double) elapsed().toMillis() / Math.max(1, run.seconds() * 1000 - ENDING_MILLIS);
    }

    private static RoutePlanner.@Nullable Routes result(FutureTask<Optional<RoutePlanner.Routes>> task) {
        try {
            return task.get().orElse(null);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// The shortest, then what has fewer vehicles, if there is such.
    private List<String> text(RoutePlanner.@Nullable Routes one, RoutePlanner.@Nullable Routes other) {
        var shortest = one == null || (other != null && other.distance() < one.distance()) ? other : one;
        var lines = new ArrayList<String>();
        if (shortest == null) {
            System.out.printf("no routes within loads and hours were found in %d s%n", run.seconds());
            return lines;
        }
        add(lines, shortest);
        if (other != null && other.routes().size() < shortest.routes().size()) {
            lines.add("");
            lines.add("With fewer vehicles:");
            add(lines, other);
        }
        return lines;
    }

    private void add(List<String> lines, RoutePlanner.Routes found) {
        for (int i = 0; i < found.routes().size(); i++) {
            var visits = Arrays.stream(found.routes().get(i)).mapToObj(Integer::toString);
            lines.add("Route #" + (i + 1) + ": " + visits.collect(Collectors.joining(" ")));
        }
        lines.add("Cost " + cost(found.distance()));
        lines.add("Vehicles " + found.routes().size());
        if (file.isRounded()) {
            lines.add(String.format(Locale.ROOT, "Without rounding %.2f", file.exactLength(found.routes())));
        }
    }

    private String brief(RoutePlanner.Routes found) {
        return cost(found.distance()) + " with " + found.routes().size() + " vehicles";
    }

    private String ways() {
        return file.isRounded() ? "each way rounded to a whole number" : "ways not rounded";
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - beganNanos);
    }

    private String cost(double distance) {
        return String.format(Locale.ROOT, file.isRounded() ? "%.0f" : "%.2f", distance);
    }
}
