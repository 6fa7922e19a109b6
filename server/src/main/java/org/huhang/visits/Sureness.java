package org.huhang.visits;

/// How sure a visit is. The numbers stand in day files and never change their meaning.
public enum Sureness {
    /// Recorded by a device or a document as it happened.
    RECORDED(0),
    /// Told by the person or somebody who was there.
    TOLD(1),
    /// Concluded, such as a night at home.
    ASSUMED(2);

    private final int number;

    Sureness(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Sureness of(int number) {
        return switch (number) {
            case 0 -> RECORDED;
            case 1 -> TOLD;
            case 2 -> ASSUMED;
            default -> throw new IllegalArgumentException("no such sureness: " + number);
        };
    }
}
