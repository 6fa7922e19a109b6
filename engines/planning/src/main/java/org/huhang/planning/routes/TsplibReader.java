package org.huhang.planning.routes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.huhang.planning.curtois.BadInstance;

/// TSPLIB's format as CVRPLIB uses it: `KEY : value`, then sections. One depot, node 1 as a rule; weights Euclidean (rounded
/// to the nearest, up or down, or not at all) or listed. `DISTANCE` is how long a route may be with its `SERVICE_TIME`s.
/// Without `VEHICLES` there are a third more, and three, than the loads need.
final class TsplibReader {
    private static final int MOST = 20_000;
    private static final double SPARE = 1.3;
    private static final int SPARE_VEHICLES = 3;

    private final List<String> lines;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, double[]> sections = new HashMap<>();
    private final Map<String, Integer> where = new HashMap<>();

    TsplibReader(List<String> lines) {
        this.lines = lines;
    }

    RoutingFile read() throws BadInstance {
        part();
        int nodes = whole("DIMENSION", 2, MOST);
        int capacity = whole("CAPACITY", 1, Integer.MAX_VALUE);
        int depot = depot(nodes);
        int[] demand = new int[nodes];
        double[] told = column("DEMAND_SECTION", nodes, 2, 1);
        long sum = 0;
        for (int i = 0; i < nodes; i++) {
            demand[i] = (int) told[i];
            sum += demand[i];
            if (demand[i] < 0 || demand[i] > capacity) {
                throw new BadInstance(line("DEMAND_SECTION"), "node " + (i + 1) + " asks for " + demand[i]);
            }
        }
        int vehicles = keys.containsKey("VEHICLES")
                ? whole("VEHICLES", 1, MOST)
                : (int) Math.min(nodes - 1L, Math.ceil(SPARE * sum / capacity) + SPARE_VEHICLES);
        double[][] distance = distance(nodes);
        double[] service = new double[nodes];
        Arrays.fill(service, keys.containsKey("SERVICE_TIME") ? number("SERVICE_TIME") : 0);
        service[depot] = 0;
        var hours = new RoutingProblem.Hours[nodes];
        Arrays.fill(hours, RoutingProblem.Hours.ANY);
        if (keys.containsKey("DISTANCE")) {
            hours[depot] = new RoutingProblem.Hours(0, number("DISTANCE"));
        }
        if (depot != 0 || demand[0] != 0) {
            throw new BadInstance(line("DEPOT_SECTION"), "the depot must be node 1, and ask for nothing");
        }
        try {
            return new RoutingFile(
                    keys.getOrDefault("NAME", ""),
                    new RoutingProblem(vehicles, capacity, demand, distance, hours, service),
                    "EXACT_2D".equals(keys.get("EDGE_WEIGHT_TYPE")) ? 2 : 0);
        } catch (IllegalArgumentException wrong) {
            throw new BadInstance(0, String.valueOf(wrong.getMessage()));
        }
    }

    private void part() throws BadInstance {
        for (int at = 0; at < lines.size(); at++) {
            var text = lines.get(at).strip();
            int colon = text.indexOf(':');
            if (text.isEmpty() || text.equals("EOF")) {
                continue;
            }
            var word = (colon < 0 ? text : text.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
            if (word.endsWith("_SECTION")) {
                where.put(word, at + 1);
                int start = ++at;
                while (at < lines.size() && isNumbers(lines.get(at))) {
                    at++;
                }
                sections.put(word, numbers(start, at));
                at--;
            } else if (colon > 0) {
                keys.put(word, text.substring(colon + 1).strip());
                where.put(word, at + 1);
            } else {
                throw new BadInstance(at + 1, "'" + text + "' is neither a key nor a section");
            }
        }
    }

    private static boolean isNumbers(String line) {
        var text = line.strip();
        return text.isEmpty() || Character.isDigit(text.charAt(0)) || text.charAt(0) == '-' || text.charAt(0) == '.';
    }

    private double[] numbers(int start, int end) throws BadInstance {
        double[] found = new double[16];
        int count = 0;
        for (int at = start; at < end; at++) {
            for (var tokens = new StringTokenizer(lines.get(at)); tokens.hasMoreTokens(); ) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                var word = tokens.nextToken();
                try {
                    found[count++] = Double.parseDouble(word);
                } catch (NumberFormatException wrong) {
                    throw new BadInstance(at + 1, "a number was expected, not '" + word + "'");
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int depot(int nodes) throws BadInstance {
        double[] told = sections.getOrDefault("DEPOT_SECTION", new double[] {1, -1});
        if (told.length < 1 || told.length > 1 && told[1] != -1) {
            throw new BadInstance(line("DEPOT_SECTION"), "one depot was expected, then -1");
        }
        int depot = (int) told[0] - 1;
        if (depot < 0 || depot >= nodes) {
            throw new BadInstance(line("DEPOT_SECTION"), "there is no such node");
        }
        return depot;
    }

    private double[][] distance(int nodes) throws BadInstance {
        var type = keys.getOrDefault("EDGE_WEIGHT_TYPE", "EUC_2D");
        if (type.equals("EXPLICIT")) {
            return listed(nodes);
        }
        double[] x = column("NODE_COORD_SECTION", nodes, 3, 1);
        double[] y = column("NODE_COORD_SECTION", nodes, 3, 2);
        return switch (type) {
            case "EUC_2D" -> Euclid.matrix(x, y, length -> Math.floor(length + 0.5));
            case "CEIL_2D" -> Euclid.matrix(x, y, Math::ceil);
            case "FLOOR_2D" -> Euclid.matrix(x, y, Math::floor);
            case "EXACT_2D" -> Euclid.matrix(x, y, length -> length);
            default -> throw new BadInstance(line("EDGE_WEIGHT_TYPE"), "weights of " + type + " are not known here");
        };
    }

    private double[][] listed(int nodes) throws BadInstance {
        var format = keys.getOrDefault("EDGE_WEIGHT_FORMAT", "FULL_MATRIX");
        boolean full = format.equals("FULL_MATRIX");
        boolean lower = format.startsWith("LOWER");
        boolean diagonal = format.contains("DIAG");
        if (!full && !List.of("LOWER_ROW", "LOWER_DIAG_ROW", "UPPER_ROW", "UPPER_DIAG_ROW").contains(format)) {
            throw new BadInstance(line("EDGE_WEIGHT_FORMAT"), format + " is not known here");
        }
        double[] all = sections.getOrDefault("EDGE_WEIGHT_SECTION", new double[0]);
        double[][] matrix = new double[nodes][nodes];
        int next = 0;
        for (int i = 0; i < nodes; i++) {
            int from = full || lower ? 0 : diagonal ? i : i + 1;
            int until = full || !lower ? nodes : diagonal ? i + 1 : i;
            for (int j = from; j < until; j++) {
                if (next == all.length) {
                    throw new BadInstance(line("EDGE_WEIGHT_SECTION"), "weights are missing");
                }
                matrix[i][j] = all[next++];
                if (!full) {
                    matrix[j][i] = matrix[i][j];
                }
            }
        }
        for (int i = 0; full && i < nodes; i++) {
            for (int j = 0; j < i; j++) {
                if (matrix[i][j] != matrix[j][i]) {
                    throw new BadInstance(line("EDGE_WEIGHT_SECTION"), "the way back is another");
                }
            }
        }
        return matrix;
    }

    /// One column of a section whose lines begin with the node's number, in their order.
    private double[] column(String section, int nodes, int width, int column) throws BadInstance {
        double[] all = sections.getOrDefault(section, new double[0]);
        if (all.length != nodes * width) {
            throw new BadInstance(line(section), section + " is not " + nodes + " lines of " + width + " numbers");
        }
        double[] found = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            if (all[i * width] != i + 1) {
                throw new BadInstance(line(section), "node " + (i + 1) + " is not in its place");
            }
            found[i] = all[i * width + column];
        }
        return found;
    }

    private int whole(String key, int least, int most) throws BadInstance {
        double value = number(key);
        if (value < least || value > most || value != Math.rint(value)) {
            throw new BadInstance(line(key), key + " must lie between " + least + " and " + most);
        }
        return (int) value;
    }

    private double number(String key) throws BadInstance {
        var text = keys.get(key);
        if (text == null) {
            throw new BadInstance(0, key + " is missing");
        }
        try {
            return Double.parseDouble(text.split("\\s+")[0]);
        } catch (NumberFormatException wrong) {
            throw new BadInstance(line(key), key + " is not a number: " + text);
        }
    }

    private int line(String key) {
        return where.getOrDefault(key, 0);
    }
}
