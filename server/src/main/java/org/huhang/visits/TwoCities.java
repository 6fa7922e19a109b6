package org.huhang.visits;

import java.time.Duration;

/// Nobody is in two cities at once: two stays in places of different cities that overlap by more than this cannot both
/// be true. Up to that it is a clock that is wrong, or a place on the border. Our choice.
final class TwoCities {
    static final Duration LEEWAY = Duration.ofMinutes(30);

    private TwoCities() {}

    /// @param end moment until which they were in the one city
    /// @param start moment from which they were in the other
    static boolean excludes(int oneCity, int end, int otherCity, int start) {
        return oneCity != 0 && otherCity != 0 && oneCity != otherCity && end - start > LEEWAY.toSeconds();
    }
}
