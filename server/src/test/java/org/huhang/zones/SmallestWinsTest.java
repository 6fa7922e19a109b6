package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallestWinsTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final Instant LAPSES = NOON.plusSeconds(100_000);

    private static StandingZone zone(String scheme, int rank, int buildings, int afterSeconds) {
        return TestFacts.zone(scheme, rank, buildings, NOON.plusSeconds(afterSeconds), LAPSES);
    }

    private static Map<String, StandingZone> winners(StandingZone... here) {
        return SmallestWins.winners(List.of(here), NOON.plusSeconds(500));
    }

    @Test
    void aHighRiskCommunityInAMediumRiskStreetIsHighRisk() {
        var street = zone("RISK_2020", 2, 300, 0);
        var community = zone("RISK_2020", 1, 299, 0);
        assertEquals(Map.of("RISK_2020", community), winners(street, community));
        assertEquals(Map.of("RISK_2020", community), winners(community, street));
    }

    @Test
    void theSmallerWinsThoughItIsMilderAndOlder() {
        var small = zone("RISK_2020", 3, 1, 0);
        assertEquals(Map.of("RISK_2020", small), winners(zone("RISK_2020", 1, 2, 100), small));
    }

    @Test
    void oneWithoutAnyBuildingIsNotSmall() {
        var city = zone("RISK_2020", 2, 3_000, 0);
        var empty = zone("RISK_2020", 1, 0, 100);
        assertEquals(Map.of("RISK_2020", city), winners(city, empty));
        assertEquals(Map.of("RISK_2020", empty), winners(empty));
        var one = zone("RISK_2020", 3, 1, 0);
        assertEquals(Map.of("RISK_2020", one), winners(one, empty));
    }

    @Test
    void ofTwoAlikeTheLaterThenTheStricter() {
        var earlier = zone("RISK_2020", 1, 5, 0);
        var later = zone("RISK_2020", 2, 5, 1);
        assertEquals(Map.of("RISK_2020", later), winners(earlier, later));
        var stricter = zone("RISK_2020", 1, 5, 1);
        assertEquals(Map.of("RISK_2020", stricter), winners(later, stricter, earlier));
    }

    @Test
    void schemesStandBesideOneAnother() {
        var risk = zone("RISK_2020", 1, 5, 0);
        var layer = zone("ZHANGJIAJIE_ORDER_31", 2, 50, 0);
        assertEquals(Map.of("RISK_2020", risk, "ZHANGJIAJIE_ORDER_31", layer), winners(risk, layer));
    }

    @Test
    void whatHoldsNoMoreOrIsNotKnownToHoldWinsNothing() {
        var large = zone("RISK_2020", 1, 50, 0);
        var ended = TestFacts.zone("RISK_2020", 2, 1, NOON, NOON.plusSeconds(500));
        var toCome = zone("RISK_2020", 2, 1, 501);
        assertEquals(Map.of("RISK_2020", large), winners(large, ended, toCome));
        assertEquals(Map.of(), winners(ended));
    }
}
