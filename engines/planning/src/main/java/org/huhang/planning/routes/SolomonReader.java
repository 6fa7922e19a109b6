package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huhang.planning.curtois.BadInstance;
import org.jspecify.annotations.Nullable;

/// A table of customers with hours: a name, `VEHICLE` with number and capacity, `CUSTOMER` with number, place,
/// demand, ready time, due date and service time of each. Distances are Euclidean and not rounded.
final class SolomonReader {
    private static final int COLUMNS = 7;
    private static final int MOST = 3_000;

    private record Row(int line, List<Double> fields) {
        double get(int field) {
            return fields.get(field);
        }
    }

    private final List<String> lines;
    private final List<Row> nodes = new ArrayList<>();
    private @Nullable Row fleet;

    SolomonReader(List<String> lines) {
        this.lines = lines;
    }

    RoutingFile read() throws BadInstance {
        part();
        if (fleet == null) {
            throw new BadInstance(0, "VEHICLE with the number of vehicles and their capacity is missing");
        }
        if (nodes.size() < 2 || nodes.size() > MOST) {
            throw new BadInstance(0, "CUSTOMER with a depot and 1 to " + (MOST - 1) + " customers was expected");
        }
        int vehicles = Sections.whole(fleet.line, "the number of vehicles", fleet.get(0), 1, MOST);
        int capacity = Sections.whole(fleet.line, "the capacity", fleet.get(1), 1, Integer.MAX_VALUE);
        int size = nodes.size();
        int[] demand = new int[size];
        double[] service = new double[size];
        var hours = new RoutingProblem.Hours[size];
        for (int i = 0; i < size; i++) {
            var row = nodes.get(i);
            demand[i] = Sections.whole(row.line, "the demand", row.get(3), 0, i == 0 ? 0 : capacity);
            hours[i] = new RoutingProblem.Hours(row.get(4), row.get(5));
            service[i] = row.get(6);
            if (hours[i].close() < hours[i].open() || service[i] < 0) {
                throw new BadInstance(row.line, "it closes before it opens, or is served in less than no time");
            }
        }
        double[] x = nodes.stream().mapToDouble(row -> row.get(1)).toArray();
        double[] y = nodes.stream().mapToDouble(row -> row.get(2)).toArray();
        double[][] distance = Euclid.matrix(x, y, way -> way);
        try {
            var problem = new RoutingProblem(vehicles, capacity, demand, distance, hours, service);
            return new RoutingFile(name(), problem, distance, true, false);
        } catch (IllegalArgumentException wrong) {
            throw new BadInstance(fleet.line, String.valueOf(wrong.getMessage()));
        }
    }

    private void part() throws BadInstance {
        String section = "";
        for (int at = 0; at < lines.size(); at++) {
            var text = lines.get(at).strip();
            if (text.equalsIgnoreCase("VEHICLE") || text.equalsIgnoreCase("CUSTOMER")) {
                section = text.toUpperCase(Locale.ROOT);
            } else if (!section.isEmpty() && !text.isEmpty() && !Character.isLetter(text.charAt(0))) {
                take(section, new Row(at + 1, numbers(at + 1, text)));
            }
        }
    }

    private void take(String section, Row row) throws BadInstance {
        boolean isFleet = section.equals("VEHICLE");
        int columns = isFleet ? 2 : COLUMNS;
        if (row.fields.size() != columns) {
            throw new BadInstance(row.line, columns + " numbers were expected, not " + row.fields.size());
        }
        if (!isFleet) {
            nodes.add(row);
        } else if (fleet == null) {
            fleet = row;
        } else {
            throw new BadInstance(row.line, "the vehicles are told twice");
        }
    }

    private String name() {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Double> numbers(int line, String text) throws BadInstance {
        var numbers = new ArrayList<Double>();
        for (String word : text.split("\\s+")) {
            numbers.add(Sections.number(line, word));
        }
        return numbers;
    }
}
