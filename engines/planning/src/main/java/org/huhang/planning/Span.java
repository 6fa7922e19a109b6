package org.huhang.planning;

/// A half-open span of epoch seconds.
public record Span(long start, long end) {
    static final Span ALWAYS = new Span(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);

    public Span {
        if (start > end) {
            throw new IllegalArgumentException("a span ends before it starts: " + start + " to " + end);
        }
    }

    boolean meets(long otherStart, long otherEnd) {
        return start < otherEnd && otherStart < end;
    }

    boolean covers(long otherStart, long otherEnd) {
        return start <= otherStart && otherEnd <= end;
    }

    public int minutes() {
        return (int) ((end - start) / 60);
    }
}
