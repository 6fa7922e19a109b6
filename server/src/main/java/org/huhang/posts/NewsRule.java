package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;

/// What is older is no news outside of the house, where a message is tried for half a day: a server that
/// comes up again, or learns to tell, does not say what everybody has seen since. Source: our choice.
final class NewsRule {
    private static final Duration FRESH = Duration.ofHours(12);

    private NewsRule() {}

    static boolean isNews(Instant told, Instant now) {
        return now.isBefore(told.plus(FRESH));
    }
}
