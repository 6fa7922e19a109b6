package org.huhang.contacts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the index must answer, by comparing every visit with every other.
record PlainLoop(List<Visit> visits) {
    /// @param seconds in all
    record Met(int seconds, int first, int last) {}

    Map<Integer, Met> meetings(int person, int from, int to, int atLeast) {
        var met = new TreeMap<Integer, Met>();
        for (Visit own : visits) {
            if (own.person() != person) {
                continue;
            }
            for (Visit theirs : visits) {
                int begin = Math.max(Math.max(own.start(), theirs.start()), from);
                int end = Math.min(Math.min(own.end(), theirs.end()), to);
                if (theirs.person() != person && own.place() == theirs.place() && begin < end) {
                    met.merge(
                            theirs.person(),
                            new Met(end - begin, begin, end),
                            (one, other) -> new Met(
                                    one.seconds + other.seconds,
                                    Math.min(one.first, other.first),
                                    Math.max(one.last, other.last)));
                }
            }
        }
        met.values().removeIf(each -> each.seconds < atLeast);
        return met;
    }

    /// @param via the one of `contacts` with whom the person was longest, the smaller number of two
    record Second(int via, int seconds, int first, int contacts) {}

    Map<Integer, Second> secondary(Map<Integer, Met> contacts, int until, int atLeast, int apart) {
        var found = new TreeMap<Integer, Second>();
        contacts.forEach((contact, met) -> {
            if (met.first < until) {
                meetings(contact, met.first, until, atLeast).forEach((person, second) -> {
                    if (person != apart && !contacts.containsKey(person)) {
                        found.merge(person, new Second(contact, second.seconds, second.first, 1), PlainLoop::join);
                    }
                });
            }
        });
        return found;
    }

    private static Second join(Second one, Second other) {
        boolean longer = other.seconds > one.seconds || (other.seconds == one.seconds && other.via < one.via);
        return new Second(
                longer ? other.via : one.via,
                Math.max(one.seconds, other.seconds),
                Math.min(one.first, other.first),
                one.contacts + other.contacts);
    }

    Map<Integer, Integer> stays(java.util.BitSet places, int from, int to, int atLeast) {
        var seconds = new TreeMap<Integer, Integer>();
        for (Visit each : visits) {
            int length = Math.min(each.end(), to) - Math.max(each.start(), from);
            if (places.get(each.place()) && length > 0) {
                seconds.merge(each.person(), length, Integer::sum);
            }
        }
        seconds.values().removeIf(each -> each < atLeast);
        return seconds;
    }

    long pairs(int day, int atLeast) {
        var ofDay = visits.stream().filter(each -> each.day() == day).toList();
        long pairs = 0;
        for (int one = 0; one < ofDay.size(); one++) {
            for (int other = 0; other < one; other++) {
                var first = ofDay.get(one);
                var second = ofDay.get(other);
                if (first.place() == second.place()
                        && first.person() != second.person()
                        && Math.min(first.end(), second.end()) - Math.max(first.start(), second.start()) >= atLeast) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    /// `place one other seconds`, one being the smaller.
    TreeSet<String> pairMinutes(int day) {
        var seconds = new TreeMap<String, Integer>();
        var ofDay = visits.stream().filter(each -> each.day() == day).toList();
        for (Visit first : ofDay) {
            for (Visit second : ofDay) {
                int shared = Math.min(first.end(), second.end()) - Math.max(first.start(), second.start());
                if (first.place() == second.place() && first.person() < second.person() && shared > 0) {
                    seconds.merge(first.place() + " " + first.person() + " " + second.person(), shared, Integer::sum);
                }
            }
        }
        var lines = new TreeSet<String>();
        seconds.forEach((pair, sum) -> lines.add(pair + " " + sum));
        return lines;
    }
}
