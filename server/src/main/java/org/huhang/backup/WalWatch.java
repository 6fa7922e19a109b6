package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Tells the operator when WAL cannot be put away: at once, and again as long as it lasts.
public final class WalWatch {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int LOOKS_UNTIL_SAID_AGAIN = 120;

    private WalWatch() {}

    public static void start(Path home, Consumer<String> alarm) {
        Thread.ofVirtual().name("wal-watch").start(() -> {
            var archiving = new WalArchiving(home);
            var said = "";
            try {
                for (int look = 1; ; look++) {
                    var wrong = read(archiving);
                    if (!wrong.isEmpty() && (!wrong.equals(said) || look % LOOKS_UNTIL_SAID_AGAIN == 0)) {
                        wrong.lines().forEach(alarm);
                    }
                    said = wrong;
                    Thread.sleep(LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String read(WalArchiving archiving) {
        try {
            return archiving.alarm();
        } catch (IOException e) {
            return "";
        }
    }
}
