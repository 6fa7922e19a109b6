package org.huhang.planning.command;

/// How a search gets on, at most one line a second.
final class ProgressLines {
    private static final long EVERY_MILLIS = 1000;

    private long next;

    void print(long elapsedMillis, String text) {
        if (elapsedMillis >= next) {
            next = elapsedMillis - elapsedMillis % EVERY_MILLIS + EVERY_MILLIS;
            System.out.printf("%7.1f s  %s%n", elapsedMillis / 1000.0, text);
        }
    }
}
