package org.huhang.planning.turnout;

/// What became of everybody in one lane, by person in the order of arrival. Times are epoch seconds with
/// fractions.
final class Lived {
    private final double[] arrives;
    private final double[] begins;
    private final int[] slots;
    private final double finish;

    /// @param begins when the person is scanned
    /// @param slots for which they were called
    /// @param finish when the last is swabbed; 0 where nobody came
    Lived(double[] arrives, double[] begins, int[] slots, double finish) {
        this.arrives = arrives;
        this.begins = begins;
        this.slots = slots;
        this.finish = finish;
    }

    double[] arrives() {
        return arrives;
    }

    double[] begins() {
        return begins;
    }

    int[] slots() {
        return slots;
    }

    double finish() {
        return finish;
    }

    double longestWait() {
        double longest = 0;
        for (int i = 0; i < begins.length; i++) {
            longest = Math.max(longest, begins[i] - arrives[i]);
        }
        return longest;
    }
}
