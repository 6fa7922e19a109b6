package org.huhang.citysim.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.huhang.citysim.people.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of all households of a county at 1 : 20 against its census table; shares are fractions of 1.
class CensusFitTest {
    private static final int SCALE = 20;
    private static final List<FittedCounty> COUNTIES = FittedCounty.all(2021, SCALE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void householdsAndTheirPeopleAreExact(int county) {
        FittedCounty fitted = COUNTIES.get(county);
        assertEquals(
                fitted.size().householdPeople(),
                households(fitted).stream().mapToInt(Candidate::size).sum());
        assertEquals(fitted.size().households(), households(fitted).size());
        assertEquals(
                fitted.census().households().meanSize(),
                (double) fitted.size().householdPeople() / fitted.size().households(),
                0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void householdsByPersonsGenerationsAndOldPeopleMeetTheTable(int county) {
        FittedCounty fitted = COUNTIES.get(county);
        var table = fitted.census().households();
        List<Candidate> households = households(fitted);
        assertEquals(table.onePersonShare(), share(households, household -> household.size() == 1), 0.001);
        for (int i = 0; i < 4; i++) {
            int generations = i + 1;
            assertEquals(
                    table.generationShares().get(i),
                    share(households, household -> household.generations() == generations),
                    0.006);
        }
        for (int i = 0; i < 3; i++) {
            int seniors = i + 1;
            assertEquals(
                    table.seniorShares().get(i),
                    share(households, household -> Math.min(household.seniors(), 3) == seniors),
                    0.012);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void peopleByAgeAndSexMeetTheTable(int county) {
        FittedCounty fitted = COUNTIES.get(county);
        var bands = new int[AgeBands.COUNT];
        int men = fitted.collective().men();
        IntStream.range(0, AgeBands.COUNT)
                .forEach(band -> bands[band] = fitted.collective().inBand(band));
        for (Candidate household : households(fitted)) {
            for (Member member : household.members()) {
                bands[AgeBands.of(member.age())]++;
                men += member.sex() == Sex.MALE ? 1 : 0;
            }
        }
        double people = fitted.size().people();
        for (int band = 0; band < AgeBands.COUNT; band++) {
            double expected = fitted.census().bandShares().get(band);
            assertEquals(
                    expected,
                    bands[band] / people,
                    0.005,
                    "band " + band + " of " + fitted.census().name());
        }
        assertEquals(fitted.census().menPer100Women(), 100 * men / (people - men), 2);
    }

    private static double share(List<Candidate> households, java.util.function.Predicate<Candidate> chosen) {
        return (double) households.stream().filter(chosen).count() / households.size();
    }

    private static List<Candidate> households(FittedCounty fitted) {
        return IntStream.range(0, fitted.households().count())
                .mapToObj(slot -> fitted.households().at(slot))
                .toList();
    }
}
