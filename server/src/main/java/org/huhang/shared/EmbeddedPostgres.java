package org.huhang.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// PostgreSQL as a process of its own beside the server: made on the first start, adopted when a killed
/// server left it running, started again when it dies, stopped last. It listens on the loopback address
/// only, with a password that lies beside the data folder and not in it.
///
/// The library that packs these binaries also starts them, but with `fsync=off`, trusting everybody on
/// the machine, and unable to adopt: so we start them ourselves.
public final class EmbeddedPostgres {
    public static final String USER = "huhang";

    /// The data folder of a home while it is being restored; a start beside it would begin an empty database.
    public static final String RESTORING = "postgres-restoring";

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration WATCH = Duration.ofMillis(250);

    private final PostgresPrograms programs;
    private final Path data;
    private final String password;
    private final List<String> settings;
    private int port;
    private boolean stopped;

    private EmbeddedPostgres(PostgresPrograms programs, Path home, String password, List<String> settings) {
        this.programs = programs;
        this.data = dataOf(home);
        this.password = password;
        this.settings = settings;
    }

    /// Starts or adopts the database of this home.
    ///
    /// @param cache where the unpacked programs are kept
    /// @param settings server settings beyond ours, as `name=value`
    /// @throws StartFailed with one message for the operator
    public static EmbeddedPostgres start(Path home, Path cache, List<String> settings) throws StartFailed {
        try {
            Files.createDirectories(home);
            var programs = new PostgresPrograms(PostgresBinaries.unpackInto(cache), home.resolve("postgres.log"));
            var postgres = new EmbeddedPostgres(programs, home, PostgresCluster.password(home), settings);
            PostgresCluster.makeOnce(home, programs);
            if (postgres.adopt()) {
                postgres.endWhatIsLeft();
            } else {
                postgres.launch();
            }
            return postgres;
        } catch (FileSystemException e) {
            throw new StartFailed("the home folder cannot be used: " + e, e);
        } catch (IOException e) {
            throw new StartFailed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /// The database of this home, when it is at work; for those who look at it beside its server.
    public static Optional<DataSource> running(Path home) throws IOException {
        if (!PostgresCluster.isMade(home)) {
            return Optional.empty();
        }
        var password = PostgresCluster.password(home);
        return RunningPostgres.find(dataOf(home)).map(found -> source(found.port(), password));
    }

    public DataSource source() {
        return source(port, password);
    }

    private static DataSource source(int port, String password) {
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser(USER);
        source.setPassword(password);
        return source;
    }

    /// Throws the database of this home away. One that a killed server left at work is stopped first.
    public static void discard(Path home, Path cache) throws StartFailed {
        if (!PostgresCluster.isMade(home)) {
            return;
        }
        start(home, cache, List.of()).stop();
        try {
            PostgresCluster.delete(home);
        } catch (IOException e) {
            throw new StartFailed("the old database cannot be thrown away: " + e, e);
        }
    }

    /// A connection to the database at work in this home, whoever started it.
    public static Optional<Connection> connectRunning(Path home) throws IOException, SQLException {
        var running = running(home);
        return running.isEmpty() ? Optional.empty() : Optional.of(running.get().getConnection());
    }

    public static Path dataOf(Path home) {
        return home.resolve("postgres");
    }

    public static boolean isMade(Path home) {
        return PostgresCluster.isMade(home);
    }

    /// The password of this home's database, made where there is none.
    public static String passwordOf(Path home) throws IOException {
        return PostgresCluster.password(home);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /// Starts it again, at the same address, whenever it dies before [#stop].
    ///
    /// @param hopeless told once, when it cannot be started again
    public void keepRunning(Consumer<StartFailed> hopeless) {
        Thread.ofPlatform().daemon().name("postgres-watch").start(() -> {
            try {
                while (reviveIfDead()) {
                    pause(WATCH);
                }
            } catch (StartFailed e) {
                hopeless.accept(e);
            }
        });
    }

    /// Stops it and waits: open transactions are rolled back, everything acknowledged is on disk.
    public synchronized void stop() throws StartFailed {
        stopped = true;
        if (isDead()) {
            return;
        }
        programs.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
    }

    /// @return whether to look again
    private synchronized boolean reviveIfDead() throws StartFailed {
        if (!stopped && isDead()) {
            System.err.println("huhang: PostgreSQL has died; starting it again");
            try {
                launch();
            } catch (IOException e) {
                throw new StartFailed("PostgreSQL has died and cannot be started again: " + e, e);
            }
        }
        return !stopped;
    }

    private boolean isDead() throws StartFailed {
        try {
            return !RunningPostgres.isUnderWay(data);
        } catch (IOException e) {
            throw new StartFailed("the data folder of PostgreSQL cannot be read: " + e, e);
        }
    }

    /// A killed server leaves its PostgreSQL at work: take it over as it stands, once it is ready. A process
    /// file with no PostgreSQL behind it is cleared away: when something else has that process number by now,
    /// PostgreSQL itself would refuse to start.
    private boolean adopt() throws IOException, StartFailed {
        var running = RunningPostgres.find(data);
        for (long waited = 0; running.isEmpty() && RunningPostgres.isUnderWay(data); waited += LOOK.toMillis()) {
            if (waited > PostgresPrograms.PATIENCE.toMillis()) {
                throw new StartFailed("the PostgreSQL left running in " + data + " does not get ready", null);
            }
            pause(LOOK);
            running = RunningPostgres.find(data);
        }
        running.ifPresent(found -> port = found.port());
        return running.isPresent();
    }

    /// What the killed server had under way must not go on beside the new one: a half-built index would hold its
    /// table, and a statement that nobody waits for any more could still commit.
    private void endWhatIsLeft() throws StartFailed {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid, 30000)
                      from pg_stat_activity
                     where backend_type = 'client backend' and pid <> pg_backend_pid()
                    """);
        } catch (SQLException e) {
            throw new StartFailed("the PostgreSQL left running in " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// Processes of a PostgreSQL that died hold its memory for some moments more, and it does not start beside them.
    private void launch() throws IOException, StartFailed {
        for (long waited = 0; ; waited += LOOK.toMillis()) {
            try {
                launchOnce();
                return;
            } catch (StartFailed e) {
                boolean memoryHeld = e.getMessage().contains("pre-existing shared memory block");
                if (!memoryHeld || waited > PostgresPrograms.PATIENCE.toMillis()) {
                    throw e;
                }
                pause(LOOK);
            }
        }
    }

    private void launchOnce() throws IOException, StartFailed {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        port = port == 0 ? freePort() : port;
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
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        Long.toString(PostgresPrograms.PATIENCE.toSeconds()),
                        "-D",
                        data.toString(),
                        "-l",
                        programs.log().toString(),
                        "-o",
                        line.toString().strip()));
    }

    private static void pause(Duration time) throws StartFailed {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while PostgreSQL was starting", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The database could not be started; the message is for the operator and is all that is printed.
    public static final class StartFailed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String text;

        StartFailed(String message, @org.jspecify.annotations.Nullable Throwable cause) {
            super(message, cause);
            this.text = message;
        }

        @Override
        public String getMessage() {
            return text;
        }
    }
}
