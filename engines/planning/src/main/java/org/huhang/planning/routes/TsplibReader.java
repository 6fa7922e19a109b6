package org.huhang.planning.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huhang.planning.curtois.BadInstance;

/// TSPLIB's format as CVRPLIB uses it: `KEY : value`, then sections. One depot, node 1; weights Euclidean
/// (rounded to the nearest, up or down, or not at all) or listed. `DISTANCE` is how long a route may be with
/// its `SERVICE_TIME`s. With `TIME_WINDOW_SECTION` nodes have hours, and ways are not rounded: those who
/// publish such files do not, either. Without `VEHICLES` there are a third more, and three, than the loads
/// need; twice as many where routes have a limit.
final class TsplibReader {
    private static final int MOST = 3_000;
    private static final double SPARE = 1.3;
    private static final int SPARE_VEHICLES = 3;
    private static final Pattern DECIMALS = Pattern.compile("\\d\\.\\d*[1-9]");

    private final Sections sections;
    private final int nodes;

    TsplibReader(List<String> lines) throws BadInstance {
        sections = new Sections(lines);
        nodes = sections.whole("DIMENSION", 2, MOST);
    }

    RoutingFile read() throws BadInstance {
        checkDepot();
        int capacity = sections.whole("CAPACITY", 1, Integer.MAX_VALUE);
        int[] demand = demand(capacity);
        boolean isTimed = sections.has("TIME_WINDOW_SECTION");
        boolean isRounded = isRounded() && !isTimed;
        var type = sections.text("EDGE_WEIGHT_TYPE", "EUC_2D").toUpperCase(Locale.ROOT);
        double[][] exact = type.equals("EXPLICIT") ? new ListedWays(sections, nodes).matrix() : straight(type, false);
        double[][] used = type.equals("EXPLICIT") || !isRounded ? exact : straight(type, true);
        try {
            var problem =
                    new RoutingProblem(vehicles(demand, capacity), capacity, demand, used, hours(isTimed), service());
            return new RoutingFile(sections.text("NAME", ""), problem, exact, isTimed, isRounded || isWhole(used));
        } catch (IllegalArgumentException wrong) {
            throw new BadInstance(sections.line("VEHICLES"), String.valueOf(wrong.getMessage()));
        }
    }

    private void checkDepot() throws BadInstance {
        var told = sections.all("DEPOT_SECTION");
        if (!told.isEmpty() && !told.equals(List.of(1.0, -1.0)) && !told.equals(List.of(1.0))) {
            throw new BadInstance(sections.line("DEPOT_SECTION"), "node 1 alone was expected as the depot, then -1");
        }
    }

    private int[] demand(int capacity) throws BadInstance {
        var rows = sections.rows("DEMAND_SECTION", nodes, 2);
        int[] demand = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            int line = sections.lineOf("DEMAND_SECTION", 2 * i);
            demand[i] = Sections.whole(
                    line, "the demand of node " + (i + 1), rows.get(i).getFirst(), 0, capacity);
        }
        if (demand[0] != 0) {
            throw new BadInstance(sections.lineOf("DEMAND_SECTION", 0), "the depot asks for something");
        }
        return demand;
    }

    private int vehicles(int[] demand, int capacity) throws BadInstance {
        if (sections.has("VEHICLES")) {
            return sections.whole("VEHICLES", 1, MOST);
        }
        long sum = Arrays.stream(demand).asLongStream().sum();
        int spare = (int) Math.ceil(SPARE * sum / capacity) + SPARE_VEHICLES;
        boolean isLimited = sections.has("DISTANCE") || sections.has("TIME_WINDOW_SECTION");
        return Math.max(1, Math.min(nodes - 1, isLimited ? 2 * spare : spare));
    }

    private RoutingProblem.Hours[] hours(boolean isTimed) throws BadInstance {
        var hours = new RoutingProblem.Hours[nodes];
        Arrays.fill(hours, RoutingProblem.Hours.ANY);
        if (isTimed) {
            var rows = sections.rows("TIME_WINDOW_SECTION", nodes, 3);
            for (int i = 0; i < nodes; i++) {
                hours[i] =
                        new RoutingProblem.Hours(rows.get(i).get(0), rows.get(i).get(1));
                if (hours[i].close() < hours[i].open()) {
                    throw new BadInstance(
                            sections.lineOf("TIME_WINDOW_SECTION", 3 * i),
                            "node " + (i + 1) + " closes before it opens");
                }
            }
        }
        if (sections.has("DISTANCE")) {
            double open = hours[0].open();
            hours[0] = new RoutingProblem.Hours(open, Math.min(hours[0].close(), open + sections.number("DISTANCE")));
        }
        return hours;
    }

    private double[] service() throws BadInstance {
        double[] service = new double[nodes];
        if (sections.has("SERVICE_TIME_SECTION")) {
            var rows = sections.rows("SERVICE_TIME_SECTION", nodes, 2);
            Arrays.setAll(service, i -> rows.get(i).getFirst());
        } else if (sections.has("SERVICE_TIME")) {
            Arrays.fill(service, sections.number("SERVICE_TIME"));
        }
        service[0] = 0;
        return service;
    }

    /// The sets of Christofides, Mingozzi and Toth and of Golden carry `EUC_2D`, too, but their best costs were
    /// always published without rounding: that is seen by the best cost with decimals which stands in their
    /// remark.
    private boolean isRounded() {
        var type = sections.text("EDGE_WEIGHT_TYPE", "EUC_2D");
        return !type.equalsIgnoreCase("EXACT_2D")
                && !DECIMALS.matcher(sections.text("COMMENT", "")).find();
    }

    private double[][] straight(String type, boolean rounded) throws BadInstance {
        var rows = sections.rows("NODE_COORD_SECTION", nodes, 3);
        double[] x = rows.stream().mapToDouble(List::getFirst).toArray();
        double[] y = rows.stream().mapToDouble(List::getLast).toArray();
        return switch (type) {
            case "EUC_2D" -> Euclid.matrix(x, y, way -> rounded ? Math.floor(way + 0.5) : way);
            case "CEIL_2D" -> Euclid.matrix(x, y, way -> rounded ? Math.ceil(way) : way);
            case "FLOOR_2D" -> Euclid.matrix(x, y, way -> rounded ? Math.floor(way) : way);
            case "EXACT_2D" -> Euclid.matrix(x, y, way -> way);
            default ->
                throw new BadInstance(sections.line("EDGE_WEIGHT_TYPE"), "weights of " + type + " are not known here");
        };
    }

    private static boolean isWhole(double[][] ways) {
        return Arrays.stream(ways).flatMapToDouble(Arrays::stream).allMatch(way -> way == Math.rint(way));
    }
}
