package org.huhang.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    /// As lines, for equal visits have no order.
    List<String> exposures(
            int person, Map<Setting, SettingRule> rules, @Nullable Setting[] settings, int from, int to) {
        var found = new ArrayList<Exposure>();
        var inAll = new TreeMap<String, Integer>();
        for (Visit own : visits) {
            var setting = own.place() < settings.length ? settings[own.place()] : Setting.ROOM;
            var rule = setting == null ? null : rules.get(setting);
            if (own.person() != person || own.start() >= to || own.end() <= from || rule == null) {
                continue;
            }
            int caseStart = Math.max(own.start(), from);
            int caseEnd = Math.min(own.end(), to);
            int begin = rule.anyTime() ? Day.start(own.day()) : caseStart;
            int end = rule.anyTime() ? Day.start(Day.of(own.end() - 1) + 1) : caseEnd + rule.tail();
            for (Visit theirs : visits) {
                if (theirs.person() == person
                        || theirs.place() != own.place()
                        || theirs.start() >= end
                        || theirs.end() <= begin
                        || !near(own.seat(), theirs.seat(), rule)) {
                    continue;
                }
                int together = Math.max(0, Math.min(theirs.end(), caseEnd) - Math.max(theirs.start(), caseStart));
                int air =
                        Math.max(0, Math.min(theirs.end(), caseEnd + rule.tail()) - Math.max(theirs.start(), caseEnd));
                inAll.merge(theirs.person() + " at " + own.place(), together + air, Integer::sum);
                found.add(new Exposure(
                        theirs.person(),
                        own.place(),
                        Objects.requireNonNull(setting),
                        caseStart,
                        caseEnd,
                        theirs.start(),
                        theirs.end(),
                        together,
                        air,
                        own.seat(),
                        theirs.seat()));
            }
        }
        return found.stream()
                .filter(each -> {
                    var rule = Objects.requireNonNull(rules.get(each.setting()));
                    int seconds = inAll.getOrDefault(each.person() + " at " + each.place(), 0);
                    return rule.anyTime() || seconds >= rule.atLeast();
                })
                .map(Exposure::toString)
                .sorted()
                .toList();
    }

    private static boolean near(int seat, int other, SettingRule rule) {
        boolean coaches = Seat.coach(seat) != 0 && Seat.coach(other) != 0;
        boolean rows = Seat.row(seat) != 0 && Seat.row(other) != 0;
        return !(rule.sameCoach() && coaches && Seat.coach(seat) != Seat.coach(other))
                && !(rule.rows() != SettingRule.ANY
                        && rows
                        && Math.abs(Seat.row(seat) - Seat.row(other)) > rule.rows());
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
