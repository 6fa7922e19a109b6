package org.huhang.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/// One PostgreSQL per run; each test class gets a database cloned from a template that is migrated once.
///
/// @param address URL of the server, without a database
public record TestPostgres(String address, String password) {
    private static final String TEMPLATE = "template_migrated";
    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final TestPostgres SERVER = findOrStart();

    public static TestPostgres get() {
        return SERVER;
    }

    /// Quarkus loads this class a second time in a class loader of its own: the server's address passes
    /// from one to the other as a system property.
    private static TestPostgres findOrStart() {
        var address = System.getProperty("huhang.test.postgres.address");
        var password = System.getProperty("huhang.test.postgres.password");
        return address == null || password == null ? start() : new TestPostgres(address, password);
    }

    private static TestPostgres start() {
        try {
            var home = Files.createTempDirectory("huhang-test-");
            var cache = Path.of(System.getProperty("user.home"), ".cache", "huhang");
            // Durability costs time, and no test pulls the plug on this one; the kill tests start their own.
            var postgres = EmbeddedPostgres.start(home, cache, List.of("fsync=off", "shared_buffers=128MB"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, home)));
            var server = new TestPostgres(postgres.url(""), postgres.password());
            System.setProperty("huhang.test.postgres.address", server.address);
            System.setProperty("huhang.test.postgres.password", server.password);
            server.execute("create database " + TEMPLATE);
            Migrations.migrate(server.source(TEMPLATE));
            return server;
        } catch (EmbeddedPostgres.StartFailed | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres, Path home) {
        try (var files = Files.walk(home)) {
            postgres.stop();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (EmbeddedPostgres.StartFailed | IOException e) {
            System.err.println("the test database did not stop: " + e.getMessage());
        }
    }

    /// A new database with the schema of every module and no rows.
    public PGSimpleDataSource clone(String name) {
        var database =
                name.toLowerCase(Locale.ROOT) + "_" + ProcessHandle.current().pid() + "_" + CLONES.incrementAndGet();
        replace(database);
        return source(database);
    }

    /// A new database as an earlier version left it: each module at the version named, or else at its newest.
    public PGSimpleDataSource earlier(String name, Map<String, String> versions) {
        var database =
                name.toLowerCase(Locale.ROOT) + "_" + ProcessHandle.current().pid() + "_" + CLONES.incrementAndGet();
        execute("create database " + database);
        var source = source(database);
        Ladder.MODULES.stream()
                .filter(MigrationFiles::exist)
                .forEach(module -> Migrations.migrate(source, module, versions.getOrDefault(module, "latest")));
        return source;
    }

    /// Brings it to the newest version.
    public void migrate(PGSimpleDataSource source) {
        Migrations.migrate(source);
    }

    /// The database of that name, made anew under whoever is connected to it.
    public void replace(String database) {
        execute("drop database if exists " + database + " with (force)");
        execute("create database " + database + " template " + TEMPLATE);
    }

    public PGSimpleDataSource source(String database) {
        var source = new PGSimpleDataSource();
        source.setURL(address + database);
        source.setUser(EmbeddedPostgres.USER);
        source.setPassword(password);
        return source;
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(address + "postgres", EmbeddedPostgres.USER, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
