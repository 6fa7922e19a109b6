package org.huhang.testing;

import java.util.Map;
import java.util.Objects;

/// The numbers in the rules, as in force on one day.
record ResultParameters(Map<String, Double> values) {
    ResultParameters {
        values = Map.copyOf(values);
    }

    double get(String code) {
        return Objects.requireNonNull(values.get(code), code);
    }
}
