package org.huhang.citysim.venues;

import java.util.ArrayList;
import java.util.List;
import org.huhang.citysim.geography.Position;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.seeds.StableIds;

/// Invents the venues of one community. Schools, clinics and markets do not depend on the scale; workplaces do.
final class CommunityVenues {
    private static final double SPACING_METRES = 55;

    private final Demand demand;
    private final StableIds ids;
    private final SplitMix draw;
    private final List<Venue> venues = new ArrayList<>();

    CommunityVenues(Demand demand, StableIds ids, long seed) {
        this.demand = demand;
        this.ids = ids;
        draw = SplitMix.of(seed, 7 * Long.parseLong(demand.community().code()));
    }

    /// `firstOfTown`: the community that stands in the middle of its street or town.
    List<Venue> invent(boolean firstOfTown) {
        boolean urban = demand.community().urban();
        int full = demand.fullPeople();
        add(VenueKind.COMMUNITY_OFFICE, 1, 60);
        add(VenueKind.BUS_STOP, urban ? 2 : 1, 30);
        add(VenueKind.CLINIC, 1, 40);
        add(VenueKind.KINDERGARTEN, full >= 1_500 || firstOfTown ? 1 : 0, 240);
        add(VenueKind.PRIMARY_SCHOOL, full >= 2_500 || firstOfTown ? 1 : 0, 900);
        add(VenueKind.MIDDLE_SCHOOL, full >= 9_000 || firstOfTown ? 1 : 0, 1_200);
        add(VenueKind.HIGH_SCHOOL, demand.central() && urban && draw.chance(0.15) ? 1 : 0, 2_500);
        add(VenueKind.MARKET, urban ? 1 : 0, 300);
        add(VenueKind.PHARMACY, urban ? 2 : 0, 20);
        add(VenueKind.RESTAURANT, urban ? 1 + full / 1_500 : 0, 80);
        add(VenueKind.HOTEL, urban ? hotels() : 0, 120);
        int places = urban ? Math.max(2, demand.people() / 45) : 1 + demand.people() / 600;
        add(VenueKind.WORKPLACE, places, 0);
        return venues;
    }

    private int hotels() {
        boolean resort = demand.community().code().startsWith("430811");
        return resort ? 6 : demand.central() ? 2 : 0;
    }

    private void add(VenueKind kind, int count, int capacity) {
        var community = demand.community();
        for (int number = 1; number <= count; number++) {
            int local = venues.size();
            Position at = community.centre().seat(local + 3.5, SPACING_METRES);
            int people = kind == VenueKind.WORKPLACE ? 5 + draw.below(8) * draw.below(12) : capacity;
            venues.add(new Venue(
                    ids.id(StableIds.Kind.VENUE, demand.block(), local),
                    community.code() + "/" + (local + 1),
                    kind,
                    VenueNames.of(kind, VenueNames.place(community.name()), number, draw),
                    community.code(),
                    at,
                    people));
        }
    }
}
