package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Above 35 degrees is heat, at most 240 minutes of a shift.
class PostHeatTest {
    private static final PostId POST = SamplePosts.POST.id();

    @ParameterizedTest
    @CsvSource({"35, 0", "36, 120"})
    void heatBeginsAboveTheThreshold(int celsius, int minutes) {
        assertEquals(minutes, heat(spell("10", "12", celsius)).minutes(POST, at("08"), at("16")));
    }

    @Test
    void aShiftIsInHeatAsFarAsItsHoursAre() {
        var heat = heat(spell("10", "14", 38));
        assertEquals(60, heat.minutes(POST, at("13"), at("20")));
        assertEquals(0, heat.minutes(POST, at("14"), at("20")));
    }

    @Test
    void heatToldTwiceCountsOnce() {
        assertEquals(180, heat(spell("11", "13", 38), spell("12", "14", 39)).minutes(POST, at("08"), at("16")));
    }

    @Test
    void elsewhereThereIsNone() {
        assertEquals(0, heat(spell("10", "14", 38)).minutes(new PostId(Ids.next()), at("08"), at("16")));
    }

    private static PostHeat heat(HeatSpell... told) {
        return PostHeat.of(
                List.of(SamplePosts.POST),
                Map.of(POST, List.of(told)),
                SamplePosts.limits().heat());
    }

    private static HeatSpell spell(String from, String until, int celsius) {
        return new HeatSpell(new HeatId(Ids.next()), SamplePosts.POST.areaId(), at(from), at(until), celsius, "气象台");
    }

    private static Instant at(String hour) {
        return Instant.parse("2021-08-02T" + hour + ":00:00Z");
    }
}
