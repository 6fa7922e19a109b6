package org.huhang.planning.routes;

import java.util.List;
import java.util.Locale;
import org.huhang.planning.curtois.BadInstance;

/// An instance of the public benchmarks of vehicle routing: CVRPLIB's `.vrp` (TSPLIB's format, with capacities), or
/// Solomon's and Gehring and Homberger's tables with hours.
///
/// @param decimals with how many of them costs are written
public record RoutingFile(String name, RoutingProblem problem, int decimals) {
    /// Whether a text looks like one of them.
    public static boolean isOne(List<String> lines) {
        return lines.stream().limit(20).map(line -> line.strip().toUpperCase(Locale.ROOT)).anyMatch(line ->
                line.startsWith("DIMENSION") || line.equals("VEHICLE") || line.startsWith("EDGE_WEIGHT_TYPE"));
    }

    /// @throws BadInstance at the first thing that is wrong
    public static RoutingFile read(List<String> lines) throws BadInstance {
        boolean isTable = lines.stream().anyMatch(line -> line.strip().equalsIgnoreCase("VEHICLE"));
        return isTable ? new SolomonReader(lines).read() : new TsplibReader(lines).read();
    }
}
