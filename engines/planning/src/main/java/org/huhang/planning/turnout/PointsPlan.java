package org.huhang.planning.turnout;

import java.util.List;

/// All sampling points.
///
/// @param tables in use, all points together
/// @param tablesNeeded for all points to end in time
/// @param tablesThere that samplers work at; the others of the pool stand empty
/// @param samplersByNorm as the norm of people a sampler has it
/// @param outside people who are swabbed only after the end
/// @param finish epoch seconds, of the last point
public record PointsPlan(
        List<PointSite> sites,
        int tables,
        int tablesNeeded,
        int tablesThere,
        int samplersByNorm,
        int outside,
        long finish) {
    public PointsPlan {
        sites = List.copyOf(sites);
    }

    public int tablesMissing() {
        return Math.max(0, tablesNeeded - tablesThere);
    }
}
