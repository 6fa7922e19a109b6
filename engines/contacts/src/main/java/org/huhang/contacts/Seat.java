package org.huhang.contacts;

/// Where in a vehicle or a hall somebody sat, as one number: coach (or cabin) 1 to 255, row (or bay) and seat 1
/// to 2,047. What is not known is 0; a number of 0 says nothing.
public final class Seat {
    public static final int UNKNOWN = 0;

    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;
    private static final int MOST_COACHES = 255;

    private Seat() {}

    public static int of(int coach, int row, int seat) {
        if (coach < 0 || coach > MOST_COACHES || row < 0 || row > MASK || seat < 0 || seat > MASK) {
            throw new IllegalArgumentException("coach, row or seat out of range: " + coach + ", " + row + ", " + seat);
        }
        return (coach << (2 * BITS)) | (row << BITS) | seat;
    }

    public static int coach(int seat) {
        return seat >>> (2 * BITS);
    }

    public static int row(int seat) {
        return (seat >>> BITS) & MASK;
    }

    public static int number(int seat) {
        return seat & MASK;
    }
}
