package org.huhang;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huhang.backup.BackupFailed;
import org.huhang.backup.WalArchiving;
import org.huhang.backup.WalWatch;
import org.huhang.shared.EmbeddedPostgres;
import org.huhang.shared.HomeLock;

/// Starts the house: the database first, then the server; on the way out the database last.
@QuarkusMain
public final class Main {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(75);

    /// One person in so many: with fewer, the institutions of the story lack people of working age.
    private static final int SMALLEST_CITY = 400;

    private Main() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals("audit")) {
                return AuditCommand.run(arguments);
            }
            var options = Options.parse(arguments);
            if (BackupCommands.NAMES.contains(options.mode())) {
                return BackupCommands.run(options);
            }
            var home = options.home();
            Files.createDirectories(home);
            try (var lock = HomeLock.take(home)
                    .orElseThrow(() -> new CannotStart(
                            "another Huhang is at work in " + home + "; stop it or choose another --home"))) {
                checkPort(configure(options, home));
                var url = System.getenv("HUHANG_DATABASE_URL");
                return url == null
                        ? runEmbedded(options, home)
                        : runExternal(options, url.startsWith("jdbc:") ? url : "jdbc:" + url);
            }
        } catch (Options.BadOption e) {
            System.err.println("huhang: " + e.getMessage());
            return 2;
        } catch (CannotStart | BackupFailed | EmbeddedPostgres.StartFailed e) {
            System.err.println("huhang: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("huhang: the home folder cannot be used: " + e.getMessage());
            return 1;
        }
    }

    private static int runEmbedded(Options options, Path home) throws EmbeddedPostgres.StartFailed, CannotStart {
        var cache = options.cache();
        if (options.find("fresh").isPresent()) {
            EmbeddedPostgres.discard(home, cache);
            setAside(options.checkpoints());
        }
        prepareServer();
        var postgres = EmbeddedPostgres.start(home, cache, archiving(options, home));
        WalWatch.start(home, alarm -> System.err.println("huhang: ALARM: " + alarm));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped)));
        try {
            postgres.keepRunning(failure -> {
                System.err.println("huhang: " + failure.getMessage());
                Quarkus.asyncExit(1);
            });
            database(postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password());
            return serve(options);
        } finally {
            try {
                postgres.stop();
            } finally {
                stopped.countDown();
            }
        }
    }

    /// The server's first half needs no database: the class that Quarkus generates makes it when it is loaded, here
    /// while the database starts. What fails in it is told where the server itself loads that class.
    private static void prepareServer() {
        Thread.ofPlatform().daemon().name("prepare-server").start(() -> {
            try {
                Class.forName("io.quarkus.runner.ApplicationImpl", true, Main.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError toldLater) {
                // Quarkus.run meets it again
            }
        });
    }

    private static List<String> archiving(Options options, Path home) throws CannotStart {
        try {
            return new WalArchiving(home).prepare(options.backups());
        } catch (IOException e) {
            throw new CannotStart("the home folder cannot be used: " + e.getMessage());
        }
    }

    /// They tell of a log that is thrown away; a new one begins with the first.
    private static void setAside(Path checkpoints) {
        try {
            if (Files.exists(checkpoints)) {
                Files.move(
                        checkpoints,
                        checkpoints.resolveSibling(checkpoints.getFileName() + ".before"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the old checkpoints cannot be set aside", e);
        }
    }

    /// After a signal the JVM ends as soon as its hooks have ended, whatever the main thread still does: without
    /// a hook that waits, PostgreSQL would be left running.
    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("huhang: PostgreSQL did not stop; the next start takes it over");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int runExternal(Options options, String url) throws CannotStart {
        if (options.find("fresh").isPresent()) {
            throw new CannotStart(
                    "--fresh throws away a database of our own alone, not the one at HUHANG_DATABASE_URL");
        }
        var user = Optional.ofNullable(System.getenv("HUHANG_DATABASE_USER")).orElse("huhang");
        var password =
                Optional.ofNullable(System.getenv("HUHANG_DATABASE_PASSWORD")).orElse("");
        try (var connection = DriverManager.getConnection(url, user, password)) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 18) {
                throw new CannotStart("the database at HUHANG_DATABASE_URL must be PostgreSQL 18 or newer");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "the database at HUHANG_DATABASE_URL cannot be reached as " + user + ": " + e.getMessage());
        }
        database(url, user, password);
        return serve(options);
    }

    private static int serve(Options options) {
        System.setProperty("huhang.mode", options.mode());
        options.find("scale").ifPresent(scale -> System.setProperty("huhang.demo.scale", scale));
        options.find("seed").ifPresent(seed -> System.setProperty("huhang.demo.seed", seed));
        System.setProperty("huhang.home", options.home().toString());
        System.setProperty("huhang.keys", options.keys().toString());
        System.setProperty("huhang.checkpoints", options.checkpoints().toString());
        var exit = new int[1];
        Quarkus.run(null, (code, failure) -> {
            exit[0] = code;
            if (failure != null) {
                System.err.println("huhang: the server stopped: " + rootOf(failure));
            }
        });
        return exit[0];
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static void database(String url, String user, String password) {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    /// `demo` stays on this machine; `serve` speaks HTTPS to everybody, for without it no camera, service
    /// worker or passkey works on a phone.
    private static InetSocketAddress configure(Options options, Path home) throws Options.BadOption, CannotStart {
        boolean demo = options.mode().equals("demo");
        options.number("scale", 1, 1, SMALLEST_CITY);
        int port = options.number("port", demo ? 8080 : 8443, 1, 65535);
        if (demo) {
            System.setProperty("quarkus.http.port", Integer.toString(port));
            System.setProperty("huhang.address", "http://localhost:" + port);
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }
        var host = options.find("host").orElse("localhost");
        System.setProperty("quarkus.http.ssl-port", Integer.toString(port));
        System.setProperty("quarkus.http.host", "0.0.0.0");
        System.setProperty("quarkus.http.insecure-requests", "disabled");
        // behind a proxy that speaks TLS itself, browsers see another address
        System.setProperty(
                "huhang.address",
                Optional.ofNullable(System.getenv("HUHANG_ADDRESS"))
                        .orElse("https://" + host + (port == 443 ? "" : ":" + port)));
        try {
            Certificates.configure(options, host, home.resolve("tls"));
        } catch (IOException e) {
            throw new CannotStart("the certificate cannot be used: " + e.getMessage());
        }
        return new InetSocketAddress(port);
    }

    private static void checkPort(InetSocketAddress address) throws CannotStart {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (BindException e) {
            throw new CannotStart("port " + address.getPort() + " is taken; choose another with --port");
        } catch (IOException e) {
            throw new CannotStart("port " + address.getPort() + " cannot be used: " + e.getMessage());
        }
    }

    private static final class CannotStart extends Exception {
        private static final long serialVersionUID = 1L;

        CannotStart(String message) {
            super(message);
        }
    }
}
