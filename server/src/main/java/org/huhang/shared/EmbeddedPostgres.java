package org.huhang.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// PostgreSQL as a process of its own beside the server: made on the first start, adopted when a killed
/// server left it running, stopped last. It listens on the loopback address only, with a password that
/// lies beside the data folder and not in it.
///
/// The library that packs these binaries also starts them, but with `fsync=off`, trusting everybody on
/// the machine, and unable to adopt: so we start them ourselves.
public final class EmbeddedPostgres {
    public static final String USER = "huhang";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path programs;
    private final Path data;
    private final Path log;
    private final String password;
    private int port;

    private EmbeddedPostgres(Path programs, Path home, String password) {
        this.programs = programs;
        this.data = home.resolve("postgres");
        this.log = home.resolve("postgres.log");
        this.password = password;
    }

    /// Starts or adopts the database of this home.
    ///
    /// @param cache where the unpacked programs are kept
    /// @param settings server settings beyond ours, as `name=value`
    /// @throws StartFailed with one message for the operator
    public static EmbeddedPostgres start(Path home, Path cache, List<String> settings) throws StartFailed {
        try {
            Files.createDirectories(home);
            var postgres = new EmbeddedPostgres(PostgresBinaries.unpackInto(cache), home, password(home));
            postgres.initializeOnce();
            if (!postgres.adopt()) {
                postgres.launch(settings);
            }
            return postgres;
        } catch (IOException e) {
            throw new StartFailed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /// Stops it and waits: open transactions are rolled back, everything acknowledged is on disk.
    public void stop() throws StartFailed {
        run(List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
    }

    private void initializeOnce() throws IOException, StartFailed {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        // An initialization cut off half way leaves no PG_VERSION of a usable cluster: begin it again.
        deleteRecursively(data);
        var growing = data.resolveSibling("postgres-initializing");
        deleteRecursively(growing);
        var passwordFile = Files.createTempFile(data.getParent(), "pw", "");
        try {
            Files.writeString(passwordFile, password);
            run(List.of(
                    program("initdb"),
                    "--pgdata=" + growing,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(growing, data);
    }

    /// A killed server leaves its PostgreSQL at work: take it over as it stands, once it is ready. A process
    /// file with no PostgreSQL behind it is cleared away: when something else has that process number by now,
    /// PostgreSQL itself would refuse to start.
    private boolean adopt() throws IOException, StartFailed {
        var running = RunningPostgres.find(data);
        for (long waited = 0; running.isEmpty() && RunningPostgres.isUnderWay(data); waited += LOOK.toMillis()) {
            if (waited > PATIENCE.toMillis()) {
                throw new StartFailed("the PostgreSQL left running in " + data + " does not get ready", null);
            }
            pause();
            running = RunningPostgres.find(data);
        }
        running.ifPresent(found -> port = found.port());
        if (running.isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
        return running.isPresent();
    }

    private static void pause() throws StartFailed {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while PostgreSQL was starting", e);
        }
    }

    private void launch(List<String> settings) throws IOException, StartFailed {
        port = freePort();
        var options = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=200",
                "shared_buffers=512MB",
                "effective_cache_size=2GB",
                "maintenance_work_mem=256MB",
                "work_mem=16MB",
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "random_page_cost=1.1",
                "jit=off",
                "log_min_messages=warning",
                "log_timezone=UTC",
                "timezone=UTC"));
        options.addAll(settings);
        var line = new StringBuilder();
        options.forEach(option -> line.append("-c ").append(option).append(' '));
        run(List.of(
                program("pg_ctl"),
                "start",
                "-w",
                "-t",
                Long.toString(PATIENCE.toSeconds()),
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-o",
                line.toString().strip()));
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> command) throws StartFailed {
        try {
            var full = new ArrayList<>(Superuser.prefix());
            full.addAll(command);
            var output = Files.createTempFile("huhang-postgres", ".log");
            var process = new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS);
            var said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new StartFailed(diagnose(said + tail(log)), null);
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

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        var lines = Files.readAllLines(file);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("postgres.password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, yet may still
    /// touch the files of the user who started it.
    private static final class Superuser {
        static List<String> prefix() {
            return Optional.of(System.getProperty("user.name"))
                    .filter("root"::equals)
                    .map(root -> List.of("unshare", "--user", "--"))
                    .orElse(List.of());
        }
    }

    /// The database could not be started; the message is for the operator and is all that is printed.
    public static final class StartFailed extends Exception {
        private static final long serialVersionUID = 1L;

        StartFailed(String message, @org.jspecify.annotations.Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
