package org.huhang.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One measured figure and what it is held against.
///
/// @param peer a competitor or published limit measured or named in the same run
/// @param ratio how much better than the peer, 1 being equal
record Figure(
        String name, double value, String unit, @Nullable String peer, double ratio, Goal goal) {

    /// What the figure must reach.
    record Goal(String what, boolean atMost, double bound) {
        static Goal valueAtMost(double bound) {
            return new Goal("value", true, bound);
        }

        static Goal valueAtLeast(double bound) {
            return new Goal("value", false, bound);
        }

        static Goal ratioAtLeast(double bound) {
            return new Goal("ratio", false, bound);
        }

        boolean met(double value, double ratio) {
            double measured = what.equals("value") ? value : ratio;
            return atMost ? measured <= bound : measured >= bound;
        }

        @Override
        public String toString() {
            return what + (atMost ? "<=" : ">=") + number(bound);
        }
    }

    static Figure of(String name, double value, String unit, Goal goal) {
        return new Figure(name, value, unit, null, 0, goal);
    }

    /// The line for machines; its form is fixed by the design.
    String line() {
        var line = new StringBuilder("RESULT ").append(name);
        line.append(" value=").append(number(value)).append(" unit=").append(unit);
        if (peer != null) {
            line.append(" peer=").append(peer).append(" ratio=").append(number(ratio));
        }
        return line.append(" goal=")
                .append(goal)
                .append(goal.met(value, ratio) ? " met" : " short")
                .toString();
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}
