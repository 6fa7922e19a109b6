package org.huhang.posts;

import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// What may be agreed with one person: no longer shift and week and no shorter rest than the rules in force
/// have, for a roster would not hold to it, and no less than the shortest shift that posts ask for. The other
/// way the rules bend at one point alone: two nights in a row, by consent.
///
/// Source: rules.md B8, planner default (assumed default).
record AgreementRule(int longestShiftMinutes, int leastRestMinutes, int longestWeekMinutes) {
    /// As a line of a post's pattern has at least.
    static final int LEAST_MINUTES = 30;

    static final int LONGEST_REST_MINUTES = 7 * 24 * 60;

    static AgreementRule of(DutyLimits limits) {
        return new AgreementRule(limits.shiftMinutes(), limits.restMinutes(), limits.weekMinutes());
    }

    Optional<Refusal> refusal(AgreedLimits wanted) {
        if (wanted.nothing()) {
            return Posts.invalid("posts.nothing-agreed", "limits", Map.of());
        }
        return outside(
                        "posts.agreed-shift",
                        "limits.shiftMinutes",
                        wanted.shiftMinutes(),
                        LEAST_MINUTES,
                        longestShiftMinutes)
                .or(() -> outside(
                        "posts.agreed-rest",
                        "limits.restMinutes",
                        wanted.restMinutes(),
                        leastRestMinutes,
                        LONGEST_REST_MINUTES))
                .or(() -> outside(
                        "posts.agreed-week",
                        "limits.weekMinutes",
                        wanted.weekMinutes(),
                        LEAST_MINUTES,
                        longestWeekMinutes));
    }

    private static Optional<Refusal> outside(
            String code, String field, @Nullable Integer minutes, int least, int most) {
        return minutes == null || (minutes >= least && minutes <= most)
                ? Optional.empty()
                : Posts.invalid(code, field, Map.of("least", hours(least), "most", hours(most)));
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(Math.round(minutes / 6.0) / 10.0);
    }
}
