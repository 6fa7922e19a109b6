package org.huhang.citysim;

import java.util.List;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.buildings.Building;
import org.huhang.citysim.buildings.Dwelling;
import org.huhang.citysim.buildings.Entrance;
import org.huhang.citysim.people.Household;
import org.huhang.citysim.people.Person;

/// Everything inside one community or village, as flat lists: a child names its parent's id and stands in the order
/// of its parents. At full scale a few hundred to about ten thousand people.
public record Neighbourhood(
        Area community,
        List<Area> compounds,
        List<Building> buildings,
        List<Entrance> entrances,
        List<Dwelling> dwellings,
        List<Household> households,
        List<Person> people) {}
