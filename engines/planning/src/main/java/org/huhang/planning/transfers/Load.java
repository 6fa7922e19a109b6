package org.huhang.planning.transfers;

import java.util.List;

/// One load of one vehicle: round its stops to one site.
///
/// @param vehicle its id
/// @param leaves minute at which it sets out for the first stop
/// @param arrives at the site, and is `clean` for the next load, there
public record Load(
        int vehicle,
        int site,
        int personClass,
        int source,
        int people,
        int leaves,
        List<Stop> stops,
        int arrives,
        int clean) {
    public Load {
        stops = List.copyOf(stops);
    }

    /// @param pickup its id
    /// @param arrives minute, and `leaves` with them
    public record Stop(int pickup, int arrives, int leaves) {}
}
