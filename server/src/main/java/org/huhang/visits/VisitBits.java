package org.huhang.visits;

/// What of a visit is packed into one number: how we know it, how sure, and where the person sat.
///
///     bit   30..29      28..24   23..12   11..0
///           sureness    source   row      seat
public final class VisitBits {
    /// Rows and seats are 1 to this; 0 where they are not known.
    public static final int MOST = (1 << 12) - 1;

    private VisitBits() {}

    public static int pack(VisitSource source, Sureness sure, int row, int seat) {
        if (row < 0 || row > MOST || seat < 0 || seat > MOST) {
            throw new IllegalArgumentException("no such row or seat: " + row + ", " + seat);
        }
        return sure.number() << 29 | source.number() << 24 | row << 12 | seat;
    }

    public static Sureness sureness(int bits) {
        return Sureness.of(bits >>> 29);
    }

    public static VisitSource source(int bits) {
        return VisitSource.of(bits >>> 24 & 31);
    }

    public static int row(int bits) {
        return bits >>> 12 & MOST;
    }

    public static int seat(int bits) {
        return bits & MOST;
    }
}
