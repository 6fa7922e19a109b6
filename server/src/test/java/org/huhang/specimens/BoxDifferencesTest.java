package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.specimens.BoxDifference.DifferenceKind;
import org.huhang.specimens.BoxDifference.Settled;
import org.huhang.specimens.BoxDifferences.Arrival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoxDifferencesTest {
    private static final Map<String, Integer> RACKED = Map.of("TUBE-1", 1, "TUBE-2", 2, "TUBE-3", 3);

    @Test
    void whatCameAsItWasPackedDiffersInNothing() {
        assertEquals("", of(true, came("TUBE-1", 1), came("TUBE-2", 2), came("TUBE-3", 3)));
        assertEquals("", of(true, came("TUBE-1", null), came("TUBE-2", null), came("TUBE-3", null)));
    }

    @Test
    void nothingIsMissingBeforeTheBoxWasGoneThrough() {
        assertEquals("", of(false));
        assertEquals("TUBE-1 MISSING, TUBE-2 MISSING, TUBE-3 MISSING", of(true));
    }

    @Test
    void eachDifferenceIsNamed() {
        assertEquals(
                "TUBE-3 MISSING, TUBE-2 MOVED, TUBE-9 UNEXPECTED, TUBE-9 DAMAGED",
                of(true, came("TUBE-1", 1), came("TUBE-2", 5), new Arrival("TUBE-9", 3, true)));
    }

    @Test
    void whatIsFoundWithASecondLookIsNoLongerMissing() {
        assertEquals("TUBE-3 MISSING", of(true, came("TUBE-1", 1), came("TUBE-2", 2)));
        assertEquals("", of(true, came("TUBE-1", 1), came("TUBE-2", 2), came("TUBE-3", null)));
        assertEquals(
                "TUBE-3 DAMAGED",
                of(true, came("TUBE-1", 1), came("TUBE-2", 2), came("TUBE-3", 3), new Arrival("TUBE-3", null, true)));
    }

    @Test
    void whatWasSaidOfADifferenceStandsBesideIt() {
        var said = new Settled("any", "any", Instant.EPOCH);
        var found = BoxDifferences.of(
                RACKED,
                List.of(came("TUBE-1", 1), came("TUBE-2", 2)),
                true,
                Map.of(
                        new BoxDifferences.Key("TUBE-3", DifferenceKind.MISSING),
                        said,
                        new BoxDifferences.Key("TUBE-1", DifferenceKind.MISSING),
                        said));
        assertEquals(List.of(new BoxDifference("TUBE-3", DifferenceKind.MISSING, 3, null, said)), found);
    }

    private static Arrival came(String code, @Nullable Integer position) {
        return new Arrival(code, position, false);
    }

    private static String of(boolean received, Arrival... arrivals) {
        return BoxDifferences.of(RACKED, List.of(arrivals), received, Map.of()).stream()
                .map(each -> each.tubeCode() + " " + each.kind())
                .collect(Collectors.joining(", "));
    }
}
