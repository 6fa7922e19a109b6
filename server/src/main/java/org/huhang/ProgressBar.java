package org.huhang;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/// How far a command has come: a bar that is drawn over itself at a terminal, a line for each tenth elsewhere.
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream out = System.err;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private String said = "";

    void show(String what, long done, long total) {
        int percent = total == 0 ? 100 : (int) (done * 100 / total);
        int shown = terminal ? percent : percent / 10 * 10;
        var text = what + " " + shown + " %";
        if (!text.equals(said)) {
            said = text;
            int filled = shown * WIDTH / 100;
            out.print(
                    terminal
                            ? "\r\033[K[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + text
                            : text + System.lineSeparator());
            out.flush();
        }
    }

    /// Clears the bar, so that words can follow; a second time does nothing.
    @Override
    public void close() {
        if (terminal && !said.isEmpty()) {
            out.print("\r\033[K");
        }
        said = "";
    }
}
