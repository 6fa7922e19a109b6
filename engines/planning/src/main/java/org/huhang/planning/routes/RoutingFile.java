package org.huhang.planning.routes;

import java.util.List;
import java.util.Locale;
import org.huhang.planning.curtois.BadInstance;

/// An instance of the public benchmarks of vehicle routing: CVRPLIB's `.vrp` (TSPLIB's format, with
/// capacities), or Solomon's and Gehring and Homberger's tables with hours.
public final class RoutingFile {
    private final String name;
    private final RoutingProblem problem;
    private final double[][] exact;
    private final boolean timed;
    private final boolean rounded;

    RoutingFile(String name, RoutingProblem problem, double[][] exact, boolean timed, boolean rounded) {
        this.name = name;
        this.problem = problem;
        this.exact = exact;
        this.timed = timed;
        this.rounded = rounded;
    }

    /// Whether a text looks like one of them.
    public static boolean isOne(List<String> lines) {
        return lines.stream()
                .limit(20)
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith("DIMENSION")
                        || line.equals("VEHICLE")
                        || line.equals("CUSTOMER")
                        || line.startsWith("EDGE_WEIGHT_TYPE")
                        || line.startsWith("NODE_COORD_SECTION"));
    }

    /// @throws BadInstance at the first thing that is wrong
    public static RoutingFile read(List<String> lines) throws BadInstance {
        boolean isTable = lines.stream()
                .map(String::strip)
                .anyMatch(line -> line.equalsIgnoreCase("VEHICLE") || line.equalsIgnoreCase("CUSTOMER"));
        return isTable ? new SolomonReader(lines).read() : new TsplibReader(lines).read();
    }

    public String name() {
        return name;
    }

    public RoutingProblem problem() {
        return problem;
    }

    /// Whether customers have hours of their own.
    public boolean isTimed() {
        return timed;
    }

    /// Whether the ways that count are whole numbers.
    public boolean isRounded() {
        return rounded;
    }

    /// The same routes along ways that are not rounded.
    public double exactLength(List<int[]> routes) {
        double sum = 0;
        for (int[] route : routes) {
            int at = 0;
            for (int customer : route) {
                sum += exact[at][customer];
                at = customer;
            }
            sum += exact[at][0];
        }
        return sum;
    }
}
