package org.huhang.testing;

import java.util.Map;

/// Why a result is held: which rule fired, and on which numbers.
///
/// @param rule the end of its words' key, `testing.implausible-<rule>`
record Implausibility(String rule, Map<String, Object> params) {
    static final String WORDS = "testing.implausible-";

    Implausibility {
        params = Map.copyOf(params);
    }
}
