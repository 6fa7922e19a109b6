package org.huhang.planning.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.huhang.planning.curtois.BadInstance;
import org.huhang.planning.curtois.InstanceReader;
import org.huhang.planning.routes.RoutingFile;

/// `./huhang plan-benchmark FILE [--seconds N] [--seed N] [--out FILE]`: solves an instance of a public
/// benchmark and prints how the cost falls, the plan, and its cost by the benchmark's own rules. What the file
/// holds is seen by its text: shifts as Curtois and Qu ask for them, or routes as CVRPLIB and Solomon do.
///
/// Ends with 0; with 1 when what was found breaks a hard rule, or nothing was found; with 2 when the file
/// cannot be read.
public final class PlanBenchmark {
    private PlanBenchmark() {}

    public static void main(String... arguments) throws IOException {
        var options = options(arguments);
        var file = Path.of(options.getOrDefault("file", ""));
        boolean allowed;
        try {
            var lines = Files.readAllLines(file);
            var run = new Run(
                    String.valueOf(file.getFileName()),
                    Long.parseLong(options.getOrDefault("seed", "1")),
                    Long.parseLong(options.getOrDefault("seconds", "60")));
            var out = options.containsKey("out") ? Path.of(options.get("out")) : null;
            allowed = RoutingFile.isOne(lines)
                    ? new RoutesRun(run, RoutingFile.read(lines)).print(out)
                    : new ShiftsRun(run, InstanceReader.read(lines)).print(out);
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
        if (!allowed) {
            System.exit(1);
        }
    }

    /// @param file its name
    record Run(String file, long seed, long seconds) {}

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
}
