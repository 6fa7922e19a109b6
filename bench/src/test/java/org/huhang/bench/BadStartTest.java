package org.huhang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start that cannot succeed says why in one clear line and ends with the right code.
class BadStartTest {
    @TempDir
    Path home;

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = run(List.of("demo", "--home", home.toString(), "--port", "" + taken.getLocalPort()), Map.of());
            assertEquals(1, ended.code());
            assertEquals(
                    "huhang: port " + taken.getLocalPort() + " is taken; choose another with --port", ended.output());
        }
    }

    @Test
    void anUnreachableExternalDatabaseIsNamed() throws Exception {
        var ended = run(
                List.of("serve", "--home", home.toString(), "--port", "" + freePort()),
                Map.of("HUHANG_DATABASE_URL", "postgresql://127.0.0.1:1/huhang"));
        assertEquals(1, ended.code());
        assertTrue(
                ended.output().startsWith("huhang: the database at HUHANG_DATABASE_URL cannot be reached as huhang: "),
                ended.output());
        assertEquals(1, ended.output().lines().count(), ended.output());
    }

    @Test
    void anUnknownOptionIsRefusedWithCodeTwo() throws Exception {
        var ended = run(List.of("serve", "--colour", "red"), Map.of());
        assertEquals(2, ended.code());
        assertEquals("huhang: unknown option for serve: --colour", ended.output());
    }

    @Test
    void aPortThatIsNoNumberIsRefusedWithCodeTwo() throws Exception {
        var ended = run(List.of("demo", "--home", home.toString(), "--port", "many"), Map.of());
        assertEquals(2, ended.code());
        assertEquals("huhang: --port takes a whole number from 1 to 65535, not many", ended.output());
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLeftHalfMade() throws Exception {
        assumeTrue(mayMount(), "only root can make a small disk here");
        var disk = Files.createDirectory(home.resolve("disk"));
        mount("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString());
        try {
            var ended = run(List.of("demo", "--home", disk.toString(), "--port", "" + freePort()), Map.of());
            assertEquals(1, ended.code());
            assertEquals(
                    "huhang: the disk is full: PostgreSQL cannot start. Free some space and start again.",
                    ended.output());
            assertFalse(Files.exists(disk.resolve("postgres")), "no half-made cluster may look like a whole one");
        } finally {
            mount("umount", disk.toString());
        }
    }

    private record Ended(int code, String output) {}

    private Ended run(List<String> arguments, Map<String, String> environment) throws Exception {
        var output = Files.createTempFile("huhang-start-", ".log");
        try {
            var builder = new ProcessBuilder(Product.command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the start neither failed nor ended");
            return new Ended(process.exitValue(), Files.readString(output).strip());
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean mayMount() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/bin/mount"));
    }

    private static void mount(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, said);
    }
}
