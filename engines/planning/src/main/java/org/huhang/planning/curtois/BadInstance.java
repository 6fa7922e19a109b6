package org.huhang.planning.curtois;

/// A file that is not an instance: what is wrong and where.
public final class BadInstance extends Exception {
    private final int line;

    public BadInstance(int line, String message) {
        super(message);
        this.line = line;
    }

    /// Counted from 1; 0 when something is missing from the whole file.
    public int line() {
        return line;
    }
}
