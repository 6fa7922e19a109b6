package org.huhang.citysim.moves;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huhang.citysim.Neighbourhood;
import org.huhang.citysim.buildings.Building;
import org.huhang.citysim.buildings.BuildingKind;
import org.huhang.citysim.buildings.Dwelling;
import org.huhang.citysim.buildings.Entrance;
import org.huhang.citysim.people.Household;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.people.Occupation;
import org.huhang.citysim.people.Person;

/// What moves need to know of one community, without names: people and households by their place in it.
final class CommunityPeople {
    /// Completed years.
    final byte[] ages;

    final Occupation[] occupations;
    /// Place in the city's venues, or behind those in the spec's institutions; -1 for none.
    final int[] workplaces;
    /// Of each person, from 0.
    final int[] households;

    final int[] dwellings;
    /// Of each household; -1 where one steps out of the door into the open.
    final int[] entrances;

    final HouseholdKind[] kinds;

    CommunityPeople(Neighbourhood here, LocalDate on, Map<String, Integer> keys) {
        List<Person> people = here.people();
        List<Household> homes = here.households();
        ages = new byte[people.size()];
        occupations = new Occupation[people.size()];
        workplaces = new int[people.size()];
        households = new int[people.size()];
        dwellings = new int[homes.size()];
        entrances = new int[homes.size()];
        kinds = new HouseholdKind[homes.size()];
        readHomes(here);
        int household = 0;
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            while (!homes.get(household).id().equals(person.householdId())) {
                household++;
            }
            households[i] = household;
            ages[i] = age(person.birthDate(), on);
            occupations[i] = person.occupation();
            String key = person.venueKey() == null ? person.institutionKey() : person.venueKey();
            workplaces[i] = key == null ? -1 : keys.getOrDefault(key, -1);
        }
    }

    private static byte age(LocalDate born, LocalDate on) {
        int years = on.getYear() - born.getYear();
        return (byte) Math.max(0, born.plusYears(years).isAfter(on) ? years - 1 : years);
    }

    /// Households, dwellings, entrances and buildings stand in the order of each other.
    private void readHomes(Neighbourhood here) {
        int dwelling = 0;
        int entrance = 0;
        int building = 0;
        for (int i = 0; i < dwellings.length; i++) {
            Household household = here.households().get(i);
            while (!here.dwellings().get(dwelling).id().equals(household.dwellingId())) {
                dwelling++;
            }
            Dwelling door = here.dwellings().get(dwelling);
            while (!here.entrances().get(entrance).id().equals(door.entranceId())) {
                entrance++;
            }
            Entrance stairs = here.entrances().get(entrance);
            while (!here.buildings().get(building).id().equals(stairs.buildingId())) {
                building++;
            }
            Building house = here.buildings().get(building);
            dwellings[i] = dwelling;
            entrances[i] = house.kind() == BuildingKind.VILLAGE_HOUSE || house.floors() < 2 ? -1 : entrance;
            kinds[i] = household.kind();
        }
    }
}
