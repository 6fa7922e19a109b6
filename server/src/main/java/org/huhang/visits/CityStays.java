package org.huhang.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// In which cities somebody stayed, from what is known of where they were. Visits in one city belong to one
/// stay until a visit in another city or a trip by air, rail or ship; only the time of the visits counts, each
/// second once, not what lies between them, for of that nobody knows. Our choice; rules.md G14 says no more
/// than "4 hours".
final class CityStays {
    private final int leastSeconds;
    private final List<Stay> found = new ArrayList<>();
    private int city;
    private int first;
    private int until;
    private int seconds;

    private CityStays(int leastSeconds) {
        this.leastSeconds = leastSeconds;
    }

    /// @param city four digits as a number; 0 where it is in none, or in one that is not known
    /// @param leaves whether whoever does this leaves the city in which they were
    /// @param start moment, and `end`
    record Seen(int city, boolean leaves, int start, int end) {}

    /// @param first moment of the first visit of it, and `until` the end of the last
    record Stay(int city, int first, int until) {}

    /// Those of at least so many seconds, in the order of time.
    static List<Stay> list(List<Seen> seen, int leastSeconds) {
        var stays = new CityStays(leastSeconds);
        seen.stream().sorted(Comparator.comparingInt(Seen::start)).forEach(stays::add);
        stays.end();
        return stays.found;
    }

    private void add(Seen each) {
        if (each.leaves) {
            end();
        } else if (each.city != 0) {
            if (each.city != city) {
                end();
                city = each.city;
                first = each.start;
                until = each.start;
            }
            seconds += Math.max(0, each.end - Math.max(each.start, until));
            until = Math.max(until, each.end);
        }
    }

    private void end() {
        if (city != 0 && seconds >= leastSeconds) {
            found.add(new Stay(city, first, until));
        }
        city = 0;
        seconds = 0;
    }
}
