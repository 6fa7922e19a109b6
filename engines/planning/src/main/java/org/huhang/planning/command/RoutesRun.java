package org.huhang.planning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huhang.planning.routes.RoutePlanner;
import org.huhang.planning.routes.RoutingFile;
import org.jspecify.annotations.Nullable;

/// An instance of CVRPLIB or Solomon, solved and printed as CVRPLIB prints solutions.
final class RoutesRun {
    /// Kept for the printing, so that the whole command ends in its time.
    private static final Duration ENDING = Duration.ofMillis(300);

    private final PlanBenchmark.Run run;
    private final RoutingFile file;
    private final Instant began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

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
        System.out.println("sought: the shortest way of all vehicles together, " + ways() + "; seed " + run.seed());
        var until = began.plusSeconds(run.seconds()).minus(ENDING);
        int processors = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        var lines = new ProgressLines();
        var found = new RoutePlanner(problem, new RoutePlanner.Settings(run.seed(), processors, Long.MAX_VALUE))
                .solve(
                        () -> Instant.now().isAfter(until),
                        better -> lines.print(
                                elapsed().toMillis(),
                                "%s with %d vehicles"
                                        .formatted(
                                                cost(better.distance()),
                                                better.routes().size())));
        if (found == null) {
            System.out.printf("no routes within loads and hours were found in %d s%n", run.seconds());
            return false;
        }
        var text = text(found);
        System.out.println();
        text.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "vehicles %d; without rounding %.2f; %.1f s%n",
                found.routes().size(),
                file.exactLength(found.routes()),
                elapsed().toMillis() / 1000.0);
        if (out != null) {
            Files.write(out, text);
        }
        return true;
    }

    private String ways() {
        return file.isRounded() ? "each way rounded to a whole number" : "ways not rounded";
    }

    private Duration elapsed() {
        return Duration.between(began, Instant.now());
    }

    private List<String> text(RoutePlanner.Routes found) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < found.routes().size(); i++) {
            var visits = Arrays.stream(found.routes().get(i)).mapToObj(Integer::toString);
            lines.add("Route #" + (i + 1) + ": " + visits.collect(Collectors.joining(" ")));
        }
        lines.add("Cost " + cost(found.distance()));
        return lines;
    }

    private String cost(double distance) {
        return String.format(Locale.ROOT, file.isRounded() ? "%.0f" : "%.2f", distance);
    }
}
