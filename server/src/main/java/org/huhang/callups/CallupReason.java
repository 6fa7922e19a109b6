package org.huhang.callups;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a version is as it is: in numbers, for the page to say.
///
/// @param rule the number in force that led to it
record CallupReason(ReasonKind kind, @Nullable RuleCode rule, Map<String, Integer> numbers) {
    /// Of what.
    enum ReasonKind {
        TABLES_IN_TIME,
        TABLES_BY_RULE,
        ORDER,
        RESTRICTED_LAST,
        AT_HOME,
        HEAT,
        POINTS
    }
}
