package org.huhang.planning.curtois;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A roster as text: one line an employee in the instance's order, one cell a day with the shift's name or
/// nothing.
public final class RosterText {
    private RosterText() {}

    /// For other programs: cells parted by tabs, nothing else.
    public static List<String> table(Instance instance, List<int[]> roster) {
        var lines = new ArrayList<String>();
        for (int[] row : roster) {
            var cells = new ArrayList<String>();
            for (int shift : row) {
                cells.add(
                        shift == Instance.OFF
                                ? ""
                                : instance.shifts().get(shift).id());
            }
            lines.add(String.join("\t", cells));
        }
        return lines;
    }

    /// For people: the employee's name first, columns of one width, a space between weeks, dots for days off.
    public static List<String> chart(Instance instance, List<int[]> roster) {
        int name = instance.staff().stream()
                .mapToInt(employee -> employee.id().length())
                .max()
                .orElse(0);
        int cell = instance.shifts().stream()
                .mapToInt(shift -> shift.id().length())
                .max()
                .orElse(1);
        var lines = new ArrayList<String>();
        for (int employee = 0; employee < roster.size(); employee++) {
            int[] row = roster.get(employee);
            var line = new StringBuilder(padded(instance.staff().get(employee).id(), name));
            for (int day = 0; day < row.length; day++) {
                line.append(day % 7 == 0 ? "  " : cell > 1 ? " " : "");
                line.append(padded(
                        row[day] == Instance.OFF
                                ? "."
                                : instance.shifts().get(row[day]).id(),
                        cell));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /// "2 x MOST_WEEKENDS of A", one line each.
    public static List<String> breaches(Instance instance, Score score) {
        return score.breaches().stream()
                .collect(Collectors.groupingBy(broken -> broken, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " x " + entry.getKey().breach() + " of "
                        + instance.staff().get(entry.getKey().employee()).id())
                .sorted()
                .toList();
    }
}
