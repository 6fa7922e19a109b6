package org.huhang.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.huhang.shared.EmbeddedPostgres.StartFailed;

/// The data folder and the password of the embedded PostgreSQL: made on the first start, each whole or not at all.
final class PostgresCluster {
    private static final String GROWING = "postgres-initializing";

    private PostgresCluster() {}

    /// Makes the cluster where there is none. A server killed during this leaves the program at work: it ends by
    /// itself and cleans up behind itself, so every attempt has a folder of its own.
    static void makeOnce(Path home, PostgresPrograms programs) throws IOException, StartFailed {
        var data = home.resolve("postgres");
        if (isMade(home)) {
            return;
        }
        if (Files.exists(home.resolve(EmbeddedPostgres.RESTORING))) {
            throw new StartFailed("a restore into " + home + " was cut off: restore again before starting", null);
        }
        deleteRecursively(data);
        clearAttempts(home);
        var growing = Files.createTempDirectory(home, GROWING);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + growing,
                        "--username=" + EmbeddedPostgres.USER,
                        "--pwfile=" + passwordFile(home),
                        "--auth=scram-sha-256",
                        // many rounds make a guessable password dear to guess; ours has 192 random bits, and each
                        // connection would pay for them
                        "--set=scram_iterations=1",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums"));
        Files.move(growing, data, StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean isMade(Path home) {
        return Files.exists(home.resolve("postgres").resolve("PG_VERSION"));
    }

    /// The password stays: it opens nothing any more, and the next database takes it.
    static void delete(Path home) throws IOException {
        deleteRecursively(home.resolve("postgres"));
    }

    static String password(Path home) throws IOException {
        var file = passwordFile(home);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var growing = home.resolve("postgres.password.growing");
            Files.deleteIfExists(growing);
            Files.createFile(
                    growing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(growing, HexFormat.of().formatHex(bytes));
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static Path passwordFile(Path home) {
        return home.resolve("postgres.password");
    }

    /// One that is still written to may resist; the next first start would meet it again.
    private static void clearAttempts(Path home) throws IOException {
        try (var attempts = Files.newDirectoryStream(home, GROWING + "*")) {
            for (Path attempt : attempts) {
                try {
                    deleteRecursively(attempt);
                } catch (IOException | java.io.UncheckedIOException stillGrowing) {
                    // harmless: nothing reads it
                }
            }
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
