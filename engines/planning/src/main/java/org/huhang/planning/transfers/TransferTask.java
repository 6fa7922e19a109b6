package org.huhang.planning.transfers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.huhang.planning.Spot;

/// @param sites where each is, by id
/// @param seed of the search
public record TransferTask(
        Rules rules, Drive drive, Map<Integer, Spot> sites, List<Pickup> pickups, List<Vehicle> vehicles, long seed) {
    /// The defaults are our own choice; chlorine needs its half hour (site guide, January 2021).
    ///
    /// @param boardMinutes at each stop
    /// @param leaveMinutes at the site, to hand over
    /// @param cleanMinutes to clean and air the vehicle after each load, the last as well, there
    /// @param mostRideMinutes that anybody is in the vehicle, from boarding to the site
    public record Rules(int boardMinutes, int leaveMinutes, int cleanMinutes, int mostRideMinutes) {
        public static final Rules DEFAULT = new Rules(5, 10, 30, 120);
    }

    /// @throws IllegalArgumentException when an id comes twice or a site is not there
    public TransferTask {
        sites = Map.copyOf(new HashMap<>(sites));
        pickups = List.copyOf(pickups);
        vehicles = List.copyOf(vehicles);
        var seen = new HashSet<Integer>();
        for (var pickup : pickups) {
            if (!sites.containsKey(pickup.site())) {
                throw new IllegalArgumentException("there is no site " + pickup.site());
            }
            if (!seen.add(pickup.id())) {
                throw new IllegalArgumentException("pickup " + pickup.id() + " comes twice");
            }
        }
    }

    Spot site(int id) {
        var at = sites.get(id);
        if (at == null) {
            throw new IllegalStateException("there is no site " + id);
        }
        return at;
    }
}
