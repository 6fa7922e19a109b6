package org.huhang.contacts;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/// Visits drawn as text, one line a person and place, one column for ten minutes:
///
///     09:00
///     ann  room1  ============......
///     bo   room1  ......============
///
/// People and places are numbered as they first appear.
final class Chart {
    private static final int COLUMN = 600;

    final List<String> people = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();

    static Chart of(String drawn) {
        var chart = new Chart();
        var lines = drawn.strip().lines().toList();
        String[] begin = lines.getFirst().strip().split(":");
        int from = Integer.parseInt(begin[0]) * 3_600 + Integer.parseInt(begin[1]) * 60;
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.strip().split(" +");
            chart.add(number(chart.people, parts[0]), number(chart.places, parts[1]), from, parts[2]);
        }
        return chart;
    }

    private void add(int person, int place, int from, String bar) {
        int at = 0;
        while (at < bar.length()) {
            int end = at;
            while (end < bar.length() && bar.charAt(end) == '=') {
                end++;
            }
            if (end > at) {
                visits.add(new Visit(person, place, from + at * COLUMN, (end - at) * COLUMN));
            }
            at = end + 1;
        }
    }

    Snapshot sealed() {
        int lastDay = visits.stream().mapToInt(Visit::day).max().orElse(0);
        var days = new ArrayList<DaySegment>();
        for (int day = 0; day <= lastDay; day++) {
            var ofDay = new DayVisits(day, 16);
            for (Visit each : visits) {
                if (each.day() == day) {
                    ofDay.add(each.person(), each.place(), each.secondOfDay(), each.seconds());
                }
            }
            days.add(new DayBuilder().build(ofDay, people.size(), places.size(), Arena.ofAuto()::allocate));
        }
        return Snapshot.of(days);
    }

    int person(String name) {
        return number(people, name);
    }

    /// `bo 60 min 10:00-11:00`, by name.
    List<String> met(String name, int minutes) {
        return lines(sealed().meetings(person(name), PlaceSet.ALL, 0, Visit.LATEST, minutes * 60));
    }

    List<String> lines(Meetings met) {
        var lines = new ArrayList<String>();
        for (int each = 0; each < met.size(); each++) {
            lines.add(people.get(met.person()[each]) + " " + met.seconds()[each] / 60 + " min "
                    + clock(met.first()[each]) + "-" + clock(met.last()[each]));
        }
        lines.sort(null);
        return lines;
    }

    /// `dan via bo 20 min from 11:00`, by name.
    List<String> lines(Secondary met) {
        var lines = new ArrayList<String>();
        for (int each = 0; each < met.size(); each++) {
            lines.add(people.get(met.person()[each]) + " via " + people.get(met.via()[each]) + " "
                    + met.seconds()[each] / 60 + " min from " + clock(met.first()[each]));
        }
        lines.sort(null);
        return lines;
    }

    static String clock(int moment) {
        int day = Day.of(moment);
        int minutes = (moment - Day.start(day)) / 60;
        return (day == 0 ? "" : "+" + day + " ") + "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static int number(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }
}
