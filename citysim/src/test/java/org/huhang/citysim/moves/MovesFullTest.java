package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.LongAdder;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class MovesFullTest {
    @Test
    void theWholeCityMakesMoreThanAHundredMillionVisitsInAFortnight() {
        Moves moves = Moves.of(City.of(CitySpec.of(2021, CitySpec.FULL)), MovesSpec.ofStory());
        var visits = new LongAdder();
        moves.tellAll(part -> (_, _, _, _, _) -> visits.increment());
        assertEquals(1_517_027, moves.residents());
        assertTrue(visits.sum() > 100_000_000, visits + " visits");
        assertEquals(2_000, moves.audience(MovesCities.STORY_DAY));
    }
}
