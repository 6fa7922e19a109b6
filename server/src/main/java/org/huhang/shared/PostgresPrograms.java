package org.huhang.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huhang.shared.EmbeddedPostgres.StartFailed;

/// PostgreSQL's own programs, each run to its end.
///
/// @param folder holds `bin`
/// @param log what the server itself writes, told when a program fails
record PostgresPrograms(Path folder, Path log) {
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOG_LINES = 10;

    /// @throws StartFailed with one message for the operator when it cannot be run or ends with a failure
    void run(String program, List<String> arguments) throws StartFailed {
        try {
            var command = new ArrayList<>(superuserPrefix());
            command.add(folder.resolve("bin").resolve(program).toString());
            command.addAll(arguments);
            var output = Files.createTempFile("huhang-postgres", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS);
            var said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new StartFailed(diagnose(said + logTail()), null);
            }
        } catch (IOException e) {
            throw new StartFailed("PostgreSQL cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while PostgreSQL was starting", e);
        }
    }

    private static String diagnose(String output) {
        if (output.contains("No space left on device")) {
            return "the disk is full: PostgreSQL cannot start. Free some space and start again.";
        }
        return "PostgreSQL did not start: " + output.strip();
    }

    private String logTail() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, yet may still
    /// touch the files of the user who started it.
    static List<String> superuserPrefix() {
        return Optional.of(System.getProperty("user.name"))
                .filter("root"::equals)
                .map(root -> List.of("unshare", "--user", "--"))
                .orElse(List.of());
    }
}
