package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huhang.planning.Spot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorPaceTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 0, 300", "1, 1, 6, 480", "2, 1, 6, 600", "2, 2, 6, 780", "1, 1, -2, 360"})
    void personsDoorsAndFloorsTakeTheirTime(int people, int flats, int highest, int seconds) {
        assertEquals(seconds, DoorPace.DEFAULT.seconds(people, flats, highest));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "2, 2", "1, 3"})
    void aStairwellWithMoreThanATeamCarriesIsParted(int most, int stops) {
        var stairwell = new Stairwell(
                1,
                1,
                new Spot(0, 0),
                List.of(new Flat(1, 1, 2, 0, 1), new Flat(2, 2, 0, 0, 1), Flat.of(3, 3, 4), new Flat(4, 4, 0, 0, 1)));
        assertEquals(
                stops,
                DoorStop.of(List.of(stairwell), new DoorPace(120, 180, 30, most))
                        .size());
    }
}
