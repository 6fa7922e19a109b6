package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.huhang.planning.curtois.BadInstance;

/// A table of customers with hours: a name, `VEHICLE` with number and capacity, `CUSTOMER` with number, place, demand, ready
/// time, due date and service time of each. Distances are Euclidean and not rounded.
final class SolomonReader {
    private static final int COLUMNS = 7;
    private static final int MOST = 20_000;

    private final List<String> lines;

    SolomonReader(List<String> lines) {
        this.lines = lines;
    }

    private record Row(int line, double[] fields) {}

    RoutingFile read() throws BadInstance {
        var rows = new ArrayList<Row>();
        int fleet = -1;
        String section = "";
        for (int at = 0; at < lines.size(); at++) {
            var text = lines.get(at).strip();
            if (text.equalsIgnoreCase("VEHICLE") || text.equalsIgnoreCase("CUSTOMER")) {
                section = text.toUpperCase(Locale.ROOT);
            } else if (!section.isEmpty() && !text.isEmpty() && Character.isDigit(text.charAt(0))) {
                var row = new Row(at + 1, numbers(at + 1, text));
                if (section.equals("VEHICLE")) {
                    fleet = rows.size();
                }
                rows.add(row);
            }
        }
        if (fleet != 0 || rows.size() < 3) {
            throw new BadInstance(0, "VEHICLE, then CUSTOMER with a depot and a customer, were expected");
        }
        return instance(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private RoutingFile instance(Row fleet, List<Row> nodes) throws BadInstance {
        if (fleet.fields.length != 2) {
            throw new BadInstance(fleet.line, "the number of vehicles and their capacity were expected");
        }
        if (nodes.size() > MOST) {
            throw new BadInstance(0, "more than " + MOST + " customers");
        }
        int size = nodes.size();
        int[] demand = new int[size];
        double[] x = new double[size];
        double[] y = new double[size];
        double[] service = new double[size];
        var hours = new RoutingProblem.Hours[size];
        for (int i = 0; i < size; i++) {
            var row = nodes.get(i);
            if (row.fields.length != COLUMNS) {
                throw new BadInstance(row.line, COLUMNS + " numbers were expected, not " + row.fields.length);
            }
            x[i] = row.fields[1];
            y[i] = row.fields[2];
            demand[i] = (int) row.fields[3];
            hours[i] = new RoutingProblem.Hours(row.fields[4], row.fields[5]);
            service[i] = row.fields[6];
            if (hours[i].close() < hours[i].open() || demand[i] < 0) {
                throw new BadInstance(row.line, "closes before it opens, or asks for less than nothing");
            }
        }
        try {
            return new RoutingFile(
                    lines.stream().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(""),
                    new RoutingProblem(
                            (int) fleet.fields[0],
                            (int) fleet.fields[1],
                            demand,
                            Euclid.matrix(x, y, length -> length),
                            hours,
                            service),
                    2);
        } catch (IllegalArgumentException wrong) {
            throw new BadInstance(fleet.line, String.valueOf(wrong.getMessage()));
        }
    }

    private static double[] numbers(int line, String text) throws BadInstance {
        try {
            return Arrays.stream(text.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException wrong) {
            throw new BadInstance(line, "numbers were expected, not '" + text + "'");
        }
    }
}
