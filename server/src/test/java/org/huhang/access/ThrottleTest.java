package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.Throttle.Before;
import org.huhang.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");
    private static final Throttle THROTTLE = Throttle.IN_FORCE;

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 30", "6, 60", "7, 120", "11, 1920", "12, 3600", "13, 3600", "1000, 3600"})
    void fiveFailuresAreFreeThenEachDoublesTheWaitUpToAnHour(long failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), THROTTLE.waitAfter(failures));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, true",
        "5, 29, false",
        "5, 30, true",
        "5, 31, true",
        "6, 59, false",
        "6, 60, true",
        "12, 3599, false",
        "12, 3600, true"
    })
    void theWaitRunsFromTheLastFailureForStrangersAndKnownBrowsersAlike(long failures, long secondsAgo, boolean read) {
        var before = new Before(failures, NOON.minusSeconds(secondsAgo), failures, failures);
        assertEquals(read, THROTTLE.refusal(before, false, NOON).isEmpty());
        assertEquals(read, THROTTLE.refusal(before, true, NOON).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5, 30, 1", "6, 60, 1", "7, 120, 2", "7, 121, 3"})
    void theRefusalNamesTheMinutesLeftRoundedUp(long failures, long secondsLeft, long minutes) {
        var last = NOON.plusSeconds(secondsLeft).minus(THROTTLE.waitAfter(failures));
        assertEquals(
                Optional.of(Map.of("minutes", minutes)),
                THROTTLE.refusal(new Before(failures, last, 0, 0), false, NOON).map(Refusal::params));
    }

    @ParameterizedTest
    @CsvSource({"99, 999, true", "100, 999, false", "101, 0, false", "99, 1000, false", "0, 1001, false"})
    void strangersShareAHundredTriesOfALoginAndAThousandOfAllButAKnownBrowserStandsOutside(
            long ofLogin, long inTotal, boolean read) {
        var before = new Before(0, null, ofLogin, inTotal);
        assertEquals(read, THROTTLE.refusal(before, false, NOON).isEmpty());
        assertEquals(Optional.empty(), THROTTLE.refusal(before, true, NOON));
    }

    /// The bound that the rule states.
    @Test
    void oneOriginGetsThirtyFourTriesInTheFirstDayAndTwentyFourInEachLater() {
        var failures = new ArrayDeque<Instant>();
        int[] ofDay = new int[3];
        for (long second = 0; second < ofDay.length * 86_400L; second++) {
            var now = NOON.plusSeconds(second);
            while (!failures.isEmpty() && !failures.getFirst().isAfter(now.minus(Throttle.COUNTED))) {
                failures.removeFirst();
            }
            var before = new Before(failures.size(), failures.peekLast(), failures.size(), failures.size());
            if (THROTTLE.refusal(before, false, now).isEmpty()) {
                failures.addLast(now);
                ofDay[(int) (second / 86_400)]++;
            }
        }
        assertEquals("34 24 24", ofDay[0] + " " + ofDay[1] + " " + ofDay[2]);
    }

    @ParameterizedTest
    @CsvSource({"80, true", "79, true", "81, false", "0, false", "1, true"})
    void anAccountHasAName(int characters, boolean good) {
        assertEquals(good, NameRule.holds("王".repeat(characters)));
    }
}
