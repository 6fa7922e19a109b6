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

    /// A stale file may name a process number that something else has by now: the port must answer too.
    private boolean isAlive() {
        if (ProcessHandle.of(process).isEmpty()) {
            return false;
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
