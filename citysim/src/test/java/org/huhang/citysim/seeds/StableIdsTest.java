package org.huhang.citysim.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.huhang.citysim.seeds.StableIds.Kind;
import org.junit.jupiter.api.Test;

class StableIdsTest {
    @Test
    void layoutIsThatOfVersionSeven() {
        UUID id = StableIds.of(1, 1).id(Kind.PERSON, 1_017, 19_000);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertTrue(id.toString().startsWith("0175811a-8400-7"), id.toString());
    }

    @Test
    void idsOfOneKindAscendWithTheirCounter() {
        var ids = StableIds.of(1, 1);
        assertTrue(ids.id(Kind.PERSON, 3, 9)
                        .toString()
                        .compareTo(ids.id(Kind.PERSON, 4, 0).toString())
                < 0);
    }

    @Test
    void kindSeedAndScaleChangeTheId() {
        UUID id = StableIds.of(1, 1).id(Kind.PERSON, 0, 0);
        assertNotEquals(id, StableIds.of(1, 1).id(Kind.HOUSEHOLD, 0, 0));
        assertNotEquals(id, StableIds.of(2, 1).id(Kind.PERSON, 0, 0));
        assertNotEquals(id, StableIds.of(1, 200).id(Kind.PERSON, 0, 0));
    }
}
