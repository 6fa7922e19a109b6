package org.huhang.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.moves.CityPlaceKind;
import org.huhang.citysim.moves.Moves;
import org.huhang.citysim.moves.MovesSpec;
import org.huhang.contacts.DayVisits;

/// Two weeks of a city's movement, by day, in memory.
final class ContactsCity {
    /// Halls through which everybody passes: who was in one is not by that a contact.
    private static final Set<CityPlaceKind> CROWDS = EnumSet.of(
            CityPlaceKind.PARK,
            CityPlaceKind.SCENIC_SPOT,
            CityPlaceKind.MARKET_HALL,
            CityPlaceKind.SHOPPING_HALL,
            CityPlaceKind.HOSPITAL_HALL,
            CityPlaceKind.STATION,
            CityPlaceKind.HOTEL_LOBBY,
            CityPlaceKind.AWAY);

    final List<DayVisits> days = new ArrayList<>();
    final BitSet crowds = new BitSet();
    final int people;
    final int places;
    final int theatre;
    final long visits;

    ContactsCity(int scale) {
        var moves = Moves.of(City.of(CitySpec.of(2021, scale)), MovesSpec.ofStory());
        people = moves.people();
        places = moves.places().count();
        theatre = moves.theatre();
        for (int day = 0; day < moves.spec().days(); day++) {
            days.add(new DayVisits(day, people * 8));
        }
        for (int part = 0; part < moves.parts(); part++) {
            moves.tell(part, (person, place, day, start, seconds) -> {
                if (day < days.size()) {
                    days.get(day).add(person, place, start, seconds);
                }
            });
        }
        for (int place = 0; place < places; place++) {
            if (CROWDS.contains(moves.places().kind(place))) {
                crowds.set(place);
            }
        }
        visits = days.stream().mapToLong(DayVisits::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d visits of %,d people at %,d places in %d days%n",
                visits,
                people,
                places,
                days.size());
    }

    /// Who was in the theatre on that day.
    IntStream audience(int day) {
        var visits = days.get(day);
        return IntStream.range(0, visits.size())
                .filter(each -> visits.place(each) == theatre)
                .map(visits::person)
                .distinct();
    }

    /// The number after the last second of all days, and of what runs on after them.
    int end() {
        return (days.size() + 2) * 86_400;
    }
}
