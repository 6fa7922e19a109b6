package org.huhang.planning.curtois;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the text format: sections in capitals, one comma-separated record a line, `#` for remarks, empty
/// lines between. Strict: what it does not understand it refuses, with the line.
public final class InstanceReader {
    private static final List<String> SECTIONS = List.of(
            "SECTION_HORIZON",
            "SECTION_SHIFTS",
            "SECTION_STAFF",
            "SECTION_DAYS_OFF",
            "SECTION_SHIFT_ON_REQUESTS",
            "SECTION_SHIFT_OFF_REQUESTS",
            "SECTION_COVER");
    /// A year and a day; ten times what the largest published instance has in staff.
    private static final int MOST_DAYS = 366;

    private record Line(int number, List<String> fields) {}

    private final Map<String, List<Line>> sections = new HashMap<>();
    private final Map<String, Integer> shiftNumbers = new HashMap<>();
    private final Map<String, Integer> staffNumbers = new HashMap<>();
    private int days;

    private InstanceReader() {}

    /// @throws BadInstance at the first thing that is wrong
    public static Instance read(List<String> lines) throws BadInstance {
        var reader = new InstanceReader();
        reader.part(lines);
        return reader.instance();
    }

    private void part(List<String> lines) throws BadInstance {
        String section = "";
        for (int at = 0; at < lines.size(); at++) {
            var text = lines.get(at).strip();
            if (at == 0 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("SECTION_")) {
                section = text;
                if (!SECTIONS.contains(section)) {
                    throw new BadInstance(at + 1, "unknown section " + text);
                }
                if (sections.put(section, new ArrayList<>()) != null) {
                    throw new BadInstance(at + 1, text + " comes twice");
                }
                continue;
            }
            var records = sections.get(section);
            if (records == null) {
                throw new BadInstance(at + 1, "a section was expected, such as SECTION_HORIZON, not '" + text + "'");
            }
            records.add(new Line(
                    at + 1,
                    Arrays.stream(text.split(",", -1)).map(String::strip).toList()));
        }
        for (var name : List.of("SECTION_HORIZON", "SECTION_SHIFTS", "SECTION_STAFF", "SECTION_COVER")) {
            if (of(name).isEmpty()) {
                throw new BadInstance(0, name + " is missing or empty");
            }
        }
    }

    private List<Line> of(String section) {
        return sections.getOrDefault(section, List.of());
    }

    private Instance instance() throws BadInstance {
        var horizon = of("SECTION_HORIZON");
        days = number(horizon.getFirst(), 0, "the number of days", 1, MOST_DAYS);
        if (horizon.size() > 1) {
            throw new BadInstance(horizon.get(1).number(), "the horizon is one number");
        }
        var shifts = shifts();
        var staff = staff(shifts.size(), daysOff());
        return new Instance(
                days,
                shifts,
                staff,
                requests("SECTION_SHIFT_ON_REQUESTS"),
                requests("SECTION_SHIFT_OFF_REQUESTS"),
                cover());
    }

    private List<Instance.Shift> shifts() throws BadInstance {
        for (var line : of("SECTION_SHIFTS")) {
            width(line, 2, 3);
            known(shiftNumbers, line, "shift");
        }
        var shifts = new ArrayList<Instance.Shift>();
        for (var line : of("SECTION_SHIFTS")) {
            var notBefore = new ArrayList<Integer>();
            var named = line.fields().size() < 3 ? "" : line.fields().get(2);
            for (var id : named.split("\\|", -1)) {
                if (!named.isEmpty()) {
                    notBefore.add(find(shiftNumbers, line, id, "shift"));
                }
            }
            shifts.add(new Instance.Shift(
                    line.fields().getFirst(),
                    number(line, 1, "minutes of the shift", 1, 2880),
                    List.copyOf(notBefore)));
        }
        return shifts;
    }

    /// By employee's id, before it is known who is employed.
    private Map<String, List<Integer>> daysOff() throws BadInstance {
        for (var line : of("SECTION_STAFF")) {
            width(line, 8, 8);
            known(staffNumbers, line, "employee");
        }
        var off = new HashMap<String, List<Integer>>();
        for (var line : of("SECTION_DAYS_OFF")) {
            width(line, 2, days + 1);
            find(staffNumbers, line, line.fields().getFirst(), "employee");
            boolean none = line.fields().size() == 2 && line.fields().get(1).isEmpty();
            for (int at = 1; at < line.fields().size() && !none; at++) {
                off.computeIfAbsent(line.fields().getFirst(), id -> new ArrayList<>())
                        .add(day(line, at));
            }
        }
        return off;
    }

    private List<Instance.Employee> staff(int shifts, Map<String, List<Integer>> daysOff) throws BadInstance {
        var staff = new ArrayList<Instance.Employee>();
        for (var line : of("SECTION_STAFF")) {
            var id = line.fields().getFirst();
            staff.add(new Instance.Employee(
                    id,
                    mostShifts(line, shifts),
                    number(line, 2, "most minutes", 0, Integer.MAX_VALUE),
                    number(line, 3, "least minutes", 0, Integer.MAX_VALUE),
                    number(line, 4, "most consecutive shifts", 1, Integer.MAX_VALUE),
                    number(line, 5, "least consecutive shifts", 0, Integer.MAX_VALUE),
                    number(line, 6, "least consecutive days off", 0, Integer.MAX_VALUE),
                    number(line, 7, "most weekends", 0, Integer.MAX_VALUE),
                    List.copyOf(daysOff.getOrDefault(id, List.of()))));
        }
        return staff;
    }

    private List<Integer> mostShifts(Line line, int shifts) throws BadInstance {
        var most = new ArrayList<>(Collections.nCopies(shifts, days));
        var text = line.fields().get(1);
        for (var part : text.isEmpty() ? new String[0] : text.split("\\|", -1)) {
            var pair = part.split("=", -1);
            if (pair.length != 2) {
                throw new BadInstance(line.number(), "most shifts read like D=14|N=0, not '" + part + "'");
            }
            most.set(
                    find(shiftNumbers, line, pair[0].strip(), "shift"),
                    whole(line, pair[1].strip(), "most shifts", 0, Integer.MAX_VALUE));
        }
        return List.copyOf(most);
    }

    private List<Instance.Request> requests(String section) throws BadInstance {
        var requests = new ArrayList<Instance.Request>();
        for (var line : of(section)) {
            width(line, 4, 4);
            requests.add(new Instance.Request(
                    find(staffNumbers, line, line.fields().getFirst(), "employee"),
                    day(line, 1),
                    find(shiftNumbers, line, line.fields().get(2), "shift"),
                    number(line, 3, "weight", 0, Integer.MAX_VALUE)));
        }
        return requests;
    }

    private List<Instance.Cover> cover() throws BadInstance {
        var cover = new ArrayList<Instance.Cover>();
        Set<List<Integer>> seen = new HashSet<>();
        for (var line : of("SECTION_COVER")) {
            width(line, 5, 5);
            int day = day(line, 0);
            int shift = find(shiftNumbers, line, line.fields().get(1), "shift");
            if (!seen.add(List.of(day, shift))) {
                throw new BadInstance(line.number(), "the cover of this day and shift stands there already");
            }
            cover.add(new Instance.Cover(
                    day,
                    shift,
                    number(line, 2, "requirement", 0, Integer.MAX_VALUE),
                    number(line, 3, "weight for under", 0, Integer.MAX_VALUE),
                    number(line, 4, "weight for over", 0, Integer.MAX_VALUE)));
        }
        return cover;
    }

    private int day(Line line, int at) throws BadInstance {
        return number(line, at, "a day", 0, days - 1);
    }

    private static void width(Line line, int least, int most) throws BadInstance {
        int width = line.fields().size();
        if (width < least || width > most) {
            throw new BadInstance(
                    line.number(),
                    width + " fields, where " + (least == most ? "" : least + " to ") + most + " are expected");
        }
    }

    private static void known(Map<String, Integer> numbers, Line line, String what) throws BadInstance {
        var id = line.fields().getFirst();
        if (id.isEmpty()) {
            throw new BadInstance(line.number(), "the " + what + " has no name");
        }
        if (numbers.putIfAbsent(id, numbers.size()) != null) {
            throw new BadInstance(line.number(), what + " '" + id + "' stands there already");
        }
    }

    private static int find(Map<String, Integer> numbers, Line line, String id, String what) throws BadInstance {
        var number = numbers.get(id);
        if (number == null) {
            throw new BadInstance(line.number(), "no " + what + " is called '" + id + "'");
        }
        return number;
    }

    private static int number(Line line, int at, String what, int least, int most) throws BadInstance {
        return whole(line, line.fields().get(at), what, least, most);
    }

    private static int whole(Line line, String text, String what, int least, int most) throws BadInstance {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as any other value that will not do
        }
        throw new BadInstance(
                line.number(),
                what + " must be a whole number from " + least + (most == Integer.MAX_VALUE ? " up" : " to " + most)
                        + ", not '" + text + "'");
    }
}
