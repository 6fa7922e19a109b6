package org.huhang.planning.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.planning.curtois.BadInstance;
import org.huhang.planning.curtois.Instance;
import org.huhang.planning.curtois.InstanceReader;
import org.huhang.planning.curtois.RosterText;
import org.huhang.planning.curtois.Score;
import org.huhang.planning.curtois.ShiftSolver;

/// `./huhang plan-benchmark FILE [--seconds N] [--seed N] [--out FILE]`: solves an instance of Curtois and
/// Qu's benchmark, prints how the penalty falls, the roster, and the penalty by the benchmark's own rules.
///
/// Ends with 0; with 1 when the roster found breaks a hard rule; with 2 when the file cannot be read.
public final class PlanBenchmark {
    private static final long SECONDS = 60;
    /// At most so often a line of progress.
    private static final long EVERY_MILLIS = 1000;

    private PlanBenchmark() {}

    public static void main(String... arguments) throws IOException {
        var options = options(arguments);
        var file = Path.of(options.getOrDefault("file", ""));
        Instance instance;
        try {
            instance = InstanceReader.read(Files.readAllLines(file));
        } catch (BadInstance bad) {
            System.err.printf(
                    "huhang: %s, %s%n", file, (bad.line() == 0 ? "" : "line " + bad.line() + ": ") + bad.getMessage());
            System.exit(2);
            return;
        } catch (MalformedInputException bad) {
            System.err.printf("huhang: %s: not a text in UTF-8%n", file);
            System.exit(2);
            return;
        }
        System.out.printf(
                "%s: %d days, %d employees, %d shifts%n",
                file.getFileName(),
                instance.days(),
                instance.staff().size(),
                instance.shifts().size());
        var roster = ShiftSolver.solve(
                instance,
                Long.parseLong(options.getOrDefault("seed", "1")),
                Duration.ofSeconds(Long.parseLong(options.getOrDefault("seconds", Long.toString(SECONDS)))),
                new Printer());
        var score = Score.of(instance, roster);
        print(instance, roster, score);
        var out = options.get("out");
        if (out != null) {
            Files.write(Path.of(out), RosterText.table(instance, roster));
        }
        if (!score.breaches().isEmpty()) {
            System.exit(1);
        }
    }

    private static void print(Instance instance, List<int[]> roster, Score score) {
        System.out.println();
        RosterText.chart(instance, roster).forEach(System.out::println);
        System.out.println();
        RosterText.breaches(instance, score).forEach(line -> System.out.println("broken: " + line));
        System.out.printf(
                "shift-on %d, shift-off %d, under %d, over %d; hard rules broken: %d%n",
                score.onRequests(),
                score.offRequests(),
                score.under(),
                score.over(),
                score.breaches().size());
        System.out.printf("penalty %d%n", score.penalty());
    }

    /// The launcher has checked them: `--name value`, and one word, the file.
    private static Map<String, String> options(String... arguments) {
        var options = new HashMap<String, String>();
        var rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.startsWith("--")) {
                options.put(word.substring(2), rest.next());
            } else {
                options.put("file", word);
            }
        }
        return options;
    }

    private static final class Printer implements ShiftSolver.Listener {
        private long next;

        @Override
        public void better(long elapsedMillis, long breaches, long penalty) {
            if (elapsedMillis >= next) {
                next = elapsedMillis - elapsedMillis % EVERY_MILLIS + EVERY_MILLIS;
                System.out.printf(
                        "%7.1f s  penalty %d%s%n",
                        elapsedMillis / 1000.0, penalty, breaches == 0 ? "" : ", hard rules broken: " + breaches);
            }
        }
    }
}
