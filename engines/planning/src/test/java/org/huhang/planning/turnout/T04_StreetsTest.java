package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huhang.planning.Spot;
import org.junit.jupiter.api.Test;

class T04_StreetsTest {
    /// ``` 0 --100-- 1 --100-- 2      3 \_______500_______/ ```
    @Test
    void theShortestWayIsWalked() {
        var streets = new StreetWalks(4, List.of(new Street(0, 1, 100), new Street(1, 2, 100), new Street(0, 2, 500)));
        var walks = streets.walks(List.of(0, 2, 3, 1));
        assertEquals(200, walks.metres(0, 1));
        assertEquals(200, walks.metres(1, 0));
        assertEquals(100, walks.metres(3, 1));
        assertEquals(Double.POSITIVE_INFINITY, walks.metres(0, 2));
        assertEquals(0, walks.metres(2, 2));
    }

    @Test
    void straightWaysWind() {
        var walks = Walks.straight(List.of(new Spot(0, 0), new Spot(300, 400)));
        assertEquals(650, walks.metres(0, 1), 1e-9);
    }
}
