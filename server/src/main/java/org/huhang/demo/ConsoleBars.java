package org.huhang.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Draws the progress on the operator's console: a moving bar on a terminal, a line per finished step
/// elsewhere. A step that is over within two seconds gets its line alone.
final class ConsoleBars implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long FRAME_MILLIS = 200;

    private final Progress progress;
    private final PrintStream out = System.out;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private final Set<String> finished = new HashSet<>();
    private final Thread thread;
    private volatile boolean stopping;

    ConsoleBars(Progress progress) {
        this.progress = progress;
        progress.state().steps().stream()
                .filter(step -> step.ready() >= step.total())
                .forEach(step -> finished.add(step.key()));
        thread = Thread.ofVirtual().name("demo-progress").start(this::run);
    }

    private void run() {
        while (!stopping) {
            draw();
            try {
                Thread.sleep(FRAME_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
        draw();
    }

    private void draw() {
        for (Progress.LoadingStep step : progress.state().steps()) {
            if (finished.contains(step.key())) {
                continue;
            }
            boolean complete = step.ready() >= step.total();
            if (terminal) {
                out.print("\r\033[K" + line(step) + (complete ? "\n" : ""));
            } else if (complete) {
                out.println(line(step));
            }
            if (complete) {
                finished.add(step.key());
            }
        }
        out.flush();
    }

    static String line(Progress.LoadingStep step) {
        double share = step.total() == 0 ? 1 : (double) step.ready() / step.total();
        int filled = (int) Math.round(share * WIDTH);
        return String.format(
                "  %-14s %s%s %3.0f%%  %,d / %,d",
                step.key(), "█".repeat(filled), "░".repeat(WIDTH - filled), share * 100, step.ready(), step.total());
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
