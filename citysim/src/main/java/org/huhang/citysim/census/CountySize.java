package org.huhang.citysim.census;

/// Whole numbers for one county at one scale; `people - householdPeople` live in collective households.
public record CountySize(int people, int householdPeople, int households) {
    public int collectivePeople() {
        return people - householdPeople;
    }
}
