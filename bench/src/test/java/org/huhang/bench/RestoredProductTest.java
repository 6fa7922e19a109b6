package org.huhang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged product is backed up while clients write; a moment of it comes back table by table, and is served with
/// its own keys alone. Its audit log is whole, and older than what was published of the original's.
@Tag("full")
class RestoredProductTest {
    private static final int SCALE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aMomentComesBackTableByTable() throws Exception {
        var home = folder.resolve("city");
        var restored = folder.resolve("restored");
        var tables = new Tables(home);
        Instant moment;
        Map<String, String> digests;
        try (var product = Product.start(home, SCALE, OfTests.ENVIRONMENT)) {
            product.awaitLoaded(PATIENCE);
            var account = new Account(tables);
            var work = new Work(product, tables).clients(new Random());
            var clients = new Clients(product, work);
            run("backup", "--home", home.toString());
            Thread.sleep(500);
            clients.end();
            assertEquals(List.of(), clients.refused());
            assertTrue(
                    clients.acknowledged().size() > 100,
                    "writes went on: " + clients.acknowledged().size());
            account.check(clients.acknowledged()); // and the consumers have read everything
            digests = tables.digests();
            moment = Instant.now();
            Thread.sleep(50);
            assertEquals(digests, tables.digests(), "nothing was written meanwhile");

            var later = new Clients(product, work);
            Thread.sleep(1000);
            later.end();
            assertTrue(!tables.digests().equals(digests));
        }
        // stopping has put the last segment away
        run(
                "restore",
                "--backups",
                folder.resolve("city-backups").toString(),
                "--to",
                restored.toString(),
                "--at",
                moment.toString());
        postgres(
                "start",
                "-o",
                "-p " + freePort() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=",
                restored);
        assertEquals(digests, new Tables(restored).digests());
        postgres("stop", "-m", "fast", restored);
        var withoutKeys = run(1, "demo", "--home", restored.toString(), "--port", Integer.toString(freePort()));
        assertTrue(withoutKeys.contains("are not those of this database"), withoutKeys);
        putKeys(folder.resolve("city-keys"), folder.resolve("restored-keys"));
        try (var product = Product.start(restored, SCALE, OfTests.ENVIRONMENT)) {
            product.awaitLoaded(PATIENCE);
            new Account(new Tables(restored)).check(List.of());
        }
        var whole = run(0, "audit", "verify", "--home", restored.toString());
        assertTrue(whole.contains("WHOLE"), whole);
        var published = home.resolve("audit-checkpoints.jsonl").toString();
        var older = run(1, "audit", "verify", "--home", restored.toString(), "--checkpoints", published);
        assertTrue(older.contains("BROKEN"), older);
    }

    private static void putKeys(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var keys = Files.list(from)) {
            for (Path key : keys.toList()) {
                Files.copy(key, to.resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        run(0, arguments);
    }

    private String run(int exit, String... arguments) throws IOException, InterruptedException {
        return end(exit, Product.command(List.of(arguments)), arguments[0]);
    }

    /// Without a server, which would write.
    private void postgres(String verb, String option, String value, Path home)
            throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--"));
        }
        try (var caches = Files.list(OfTests.CACHE)) {
            var programs = caches.filter(each -> each.getFileName().toString().matches("postgres-[0-9.]+"))
                    .findFirst()
                    .orElseThrow();
            command.add(programs.resolve("bin/pg_ctl").toString());
        }
        command.addAll(List.of(verb, "-w", "-D", home.resolve("postgres").toString(), option, value));
        end(0, command, "pg_ctl-" + verb);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String end(int exit, List<String> command, String name) throws IOException, InterruptedException {
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(OfTests.ENVIRONMENT);
        var process = builder.start();
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), name + " does not end");
        var said = Files.readString(log).strip();
        assertEquals(exit, process.exitValue(), said);
        System.out.println(said);
        return said;
    }
}
