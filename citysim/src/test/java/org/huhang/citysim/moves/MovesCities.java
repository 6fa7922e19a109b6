package org.huhang.citysim.moves;

import java.time.LocalDate;
import java.util.List;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.Institution;

/// Moves that tests share; each is made once.
final class MovesCities {
    static final LocalDate FIRST = LocalDate.of(2021, 7, 20);
    static final City CITY =
            City.of(new CitySpec(2021, 200, List.of(new Institution("court-yongding", "永定区人民法院", "430802", 50))));
    static final Moves FORTNIGHT = Moves.of(CITY, MovesSpec.ofStory());
    static final Moves TWENTIETH = Moves.of(City.of(CitySpec.of(2021, 20)), new MovesSpec(FIRST, 4));
    /// The day of the theatre's evening.
    static final int STORY_DAY = 2;

    private MovesCities() {}
}
