package org.huhang.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// PostgreSQL for one user: it recovers a data folder, takes statements and ends. It listens nowhere and asks for
/// no password, so nobody else can come in meanwhile.
public final class SinglePostgres {
    private SinglePostgres() {}

    /// Runs to the end of its work, however long that takes.
    ///
    /// @param settings as `name=value`
    /// @param statements one line each
    /// @param heard told each line that it prints
    /// @return the exit code
    public static int run(Path data, Path cache, List<String> settings, List<String> statements, Consumer<String> heard)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(PostgresPrograms.superuserPrefix());
        command.add(PostgresBinaries.unpackInto(cache).resolve("bin/postgres").toString());
        command.addAll(List.of("--single", "-D", data.toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        command.add("postgres");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                for (String statement : statements) {
                    in.write(statement + "\n");
                }
            } catch (IOException endedBefore) {
                // its own words say why
            }
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines().forEach(heard);
            }
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }
}
