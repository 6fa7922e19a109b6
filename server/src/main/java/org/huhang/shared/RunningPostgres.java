package org.huhang.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A PostgreSQL that is at work on a data folder, as its `postmaster.pid` tells: line 1 is the process,
/// line 4 the port, line 8 whether it is ready.
record RunningPostgres(long process, int port) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<RunningPostgres> find(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) {
            return Optional.empty();
        }
        var found = new RunningPostgres(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip()));
        return found.isAlive() ? Optional.of(found) : Optional.empty();
    }

    /// Whether the file names a PostgreSQL that is alive but not ready: starting, recovering or stopping. One
    /// that may not be looked at counts as alive, for a second one on the same data would destroy it.
    static boolean isUnderWay(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        var lines = Files.readAllLines(file);
        return !lines.isEmpty()
                && ProcessState.find(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.info()
                                .command()
                                .map(command -> command.endsWith("/postgres"))
                                .orElse(true))
                        .isPresent();
    }

    /// A stale file may name a process number that something else has by now: the port must answer too.
    private boolean isAlive() {
        if (ProcessState.find(process).isEmpty()) {
            return false;
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
