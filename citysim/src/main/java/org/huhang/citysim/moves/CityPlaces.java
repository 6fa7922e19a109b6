package org.huhang.citysim.moves;

import java.util.List;
import java.util.UUID;
import org.huhang.citysim.City;
import org.huhang.citysim.Institution;
import org.huhang.citysim.seeds.StableIds;
import org.huhang.citysim.venues.Venue;
import org.jspecify.annotations.Nullable;

/// All places, numbered from 0: first one for each household in the order of communities, then entrances, rooms of
/// venues, groups, vehicles. An owner is a dwelling's or entrance's number in its community, or the place of a venue
/// in the city's list, or behind those the place of an institution in the spec's.
public final class CityPlaces {
    private final CityPlaceKind[] kinds;
    private final short[] blocks;
    private final int[] owners;
    private final int[] rooms;
    private final String[] codes;
    private final List<Venue> venues;
    private final List<Institution> institutions;
    private final StableIds ids;

    CityPlaces(City city, PlaceNumbers list) {
        kinds = list.kinds();
        blocks = list.blocks();
        owners = list.owners();
        rooms = list.rooms();
        codes = city.communityCodes().toArray(String[]::new);
        venues = city.venues().all();
        institutions = city.spec().institutions();
        ids = StableIds.of(city.spec().seed(), city.spec().scale());
    }

    public int count() {
        return kinds.length;
    }

    public CityPlaceKind kind(int place) {
        return kinds[place];
    }

    /// Code of the community in which it lies.
    public String communityCode(int place) {
        return codes[blocks[place]];
    }

    public CityPlace get(int place) {
        return new CityPlace(place, kind(place), communityCode(place), registryId(place), key(place), rooms[place]);
    }

    private @Nullable UUID registryId(int place) {
        return switch (kind(place)) {
            case DWELLING, DORMITORY_ROOM -> ids.id(StableIds.Kind.DWELLING, blocks[place], owners[place]);
            case STAIRWELL -> ids.id(StableIds.Kind.ENTRANCE, blocks[place], owners[place]);
            default -> isVenue(owners[place]) ? venues.get(owners[place]).id() : null;
        };
    }

    private @Nullable String key(int place) {
        return switch (kind(place)) {
            case DWELLING, DORMITORY_ROOM, STAIRWELL -> null;
            default -> {
                int owner = owners[place];
                if (owner < 0) {
                    yield null;
                }
                yield isVenue(owner)
                        ? venues.get(owner).key()
                        : institutions.get(owner - venues.size()).key();
            }
        };
    }

    private boolean isVenue(int owner) {
        return owner >= 0 && owner < venues.size();
    }
}
