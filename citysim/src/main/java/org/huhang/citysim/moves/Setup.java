package org.huhang.citysim.moves;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huhang.citysim.City;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.venues.Venue;
import org.huhang.citysim.venues.VenueKind;

/// Everything that is fixed before the first day: people, habits, rooms, ties, rides. Read by many threads at once.
final class Setup {
    final MovesSpec spec;
    final long seed;
    final CityPeople people;
    final Blocks blocks;
    final Habits habits;
    final Usual usual;
    final Rooms rooms;
    final Stores stores;
    final Pairs pairs;
    final Buses buses;
    final Trains trains;
    final Visitors visitors;
    final Guests guests;
    final TheatreEvenings theatre;
    final Outings outings;
    final int[] stairs;
    /// Park of each community, and the community of each venue.
    final int[] park;

    final int[] venueBlock;
    /// The tour coach of each group of visitors.
    final int firstCoach;

    final int stationBlock;
    final int theatreHall;
    final int theatreBlock;
    final CityPlaces places;

    Setup(City city, MovesSpec spec) {
        this.spec = spec;
        seed = SplitMix.hash(city.spec().seed(), 4_308);
        List<Venue> venues = city.venues().all();
        var near = new Catchment(venues);
        var numbers = new PlaceNumbers();
        people = CityPeople.of(city, spec.firstDay());
        blocks = new Blocks(people.codes);
        venueBlock = venues.stream()
                .mapToInt(venue -> blocks.of(venue.communityCode()))
                .toArray();
        stairs = new Homes(people, numbers).make();
        usual = new Usual(city, people, seed + 1);
        visitors = new Visitors(people.people(), city.spec().scale(), spec.days(), seed + 11, venues.size(), near);
        guests = new Guests(city, visitors, seed + 14);
        rooms = new VenueRooms(people, usual, visitors, numbers, blocks).make(venues);
        habits = new Habits(people.people());
        int[] workBlocks = workBlocks(city, venues);
        roles(venues.size(), workBlocks);
        new WorkRooms(people, habits, numbers, seed + 3).assign(workBlocks);
        new SchoolRooms(people, habits, numbers, blocks, seed + 4).assign(venues);
        stores = new Stores(people, numbers);
        new ServicePosts(people, habits, rooms, usual, stores, numbers, venueBlock).assign(seed + 6);
        var neighbours = new Neighbours(people, habits, numbers, seed + 7);
        IntStream.range(0, people.communities()).forEach(neighbours::assign);
        pairs = new Pairs(people, blocks, seed + 8);
        buses = new Buses(people, habits, blocks, numbers, seed + 10);
        park = new int[people.communities()];
        for (int here = 0; here < park.length; here++) {
            park[here] = numbers.add(CityPlaceKind.PARK, here, -1, 0);
        }
        firstCoach = numbers.addAll(CityPlaceKind.TOUR_COACH, 0, -1, visitors.groups());
        int station = near.within(VenueKind.RAILWAY_STATION, "430802")[0];
        stationBlock = venueBlock[station];
        trains = new Trains(
                people, visitors.mostOnOneDay(), spec.days(), rooms.hall[station], stationBlock, numbers, seed + 12);
        outings = new Outings(near, rooms, venueBlock);
        int hall = near.within(VenueKind.THEATRE, "430811")[0];
        theatreHall = rooms.hall[hall];
        theatreBlock = venueBlock[hall];
        theatre = new TheatreEvenings(people, visitors, spec, homesIn("430811"), seed + 13);
        places = new CityPlaces(city, numbers);
    }

    /// Institutions stand in the first community of their county.
    private int[] workBlocks(City city, List<Venue> venues) {
        var there = IntStream.builder();
        venues.forEach(venue -> there.add(blocks.of(venue.communityCode())));
        city.spec().institutions().forEach(institution -> there.add(Math.max(0, firstIn(institution.countyCode()))));
        return there.build().toArray();
    }

    private int firstIn(String areaCode) {
        return IntStream.range(0, people.communities())
                .filter(i -> people.codes[i].startsWith(areaCode))
                .findFirst()
                .orElse(-1);
    }

    private void roles(int venues, int[] workBlocks) {
        var roles = new Roles(people, venues, seed + 2);
        for (int person = 0; person < people.people(); person++) {
            habits.role[person] = roles.of(person);
            int workplace = people.workplace[person];
            if (workplace >= 0) {
                habits.workBlock[person] = (short) workBlocks[workplace];
            }
        }
    }

    private int[] homesIn(String countyCode) {
        return IntStream.range(0, people.communities())
                .filter(i -> people.codes[i].startsWith(countyCode))
                .flatMap(i -> IntStream.range(people.firstHousehold[i], people.firstHousehold[i + 1]))
                .toArray();
    }

    /// Community of a household.
    int blockOf(int home) {
        int at = Arrays.binarySearch(people.firstHousehold, home);
        int block = at >= 0 ? at : -at - 2;
        while (people.firstHousehold[block + 1] == people.firstHousehold[block]) {
            block++;
        }
        return block;
    }
}
