package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStateTest {
    @TempDir
    Path data = Path.of("");

    @Test
    void aProcessThatEndedUncollectedIsNotAtWork() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux tells");
        // the child has ended, its parent goes on as a program that never asks for it
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 60").start();
        try (var said = parent.inputReader()) {
            long child = Long.parseLong(said.readLine());
            while (!Files.readString(Path.of("/proc/" + child + "/stat")).contains(") Z")) {
                Thread.sleep(10);
            }
            assertEquals(true, ProcessHandle.of(child).isPresent(), "for Java it is alive");
            assertEquals(true, ProcessState.find(child).isEmpty());
            Files.writeString(data.resolve("postmaster.pid"), child + "\n");
            assertEquals(false, RunningPostgres.isUnderWay(data));
            assertEquals(true, ProcessState.find(parent.pid()).isPresent());
        } finally {
            parent.destroy();
        }
    }
}
