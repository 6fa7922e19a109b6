package org.huhang.citysim.venues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huhang.citysim.seeds.StableIds;

/// All venues of the city, in the order of their communities, the story's last.
public final class Venues {
    private final List<Venue> all = new ArrayList<>();
    private final Map<String, Venue> byKey = new HashMap<>();

    public Venues(List<Demand> demands, StableIds ids, long seed) {
        var towns = new HashSet<String>();
        for (Demand demand : demands) {
            all.addAll(new CommunityVenues(demand, ids, seed).invent(towns.add(demand.town())));
        }
        all.addAll(StoryVenues.all(ids));
        all.forEach(venue -> byKey.put(venue.key(), venue));
    }

    public List<Venue> all() {
        return List.copyOf(all);
    }

    public List<Venue> of(VenueKind kind) {
        return all.stream().filter(venue -> venue.kind() == kind).toList();
    }

    public Venue get(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    public Optional<Venue> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
