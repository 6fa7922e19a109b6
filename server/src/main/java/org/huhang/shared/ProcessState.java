package org.huhang.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether a process is still at work. In a container without an init nobody collects what has ended: its number
/// stays, and for Java it is alive. On Linux the third field of `/proc/N/stat`, behind the name in brackets, tells
/// better: `Z` or `X` is one that has ended.
final class ProcessState {
    private ProcessState() {}

    static Optional<ProcessHandle> find(long process) {
        return ProcessHandle.of(process).filter(handle -> !hasEnded(process));
    }

    private static boolean hasEnded(long process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            var state = line.substring(line.lastIndexOf(')') + 1).strip();
            return state.startsWith("Z") || state.startsWith("X");
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
