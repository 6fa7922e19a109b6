package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.posts.ReliefRule.ReliefKind;
import org.huhang.shared.AreaId;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lunch at noon, dinner at six. Seats are drawn as the hours between which they lie.
class KitchenTest {
    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final Wording ANY = new Wording("任意", null);
    private static final Post GATE = post("东门", null);
    private static final Post SITE = post("隔离点", "site");
    private static final Relief RELIEF =
            new Relief(List.of(meal("LUNCH", "12:00"), meal("DINNER", "18:00")), ZoneOffset.UTC);

    private final List<HeldSeat> seats = new ArrayList<>();

    @Test
    void eachSeatAtTheTimeOfAMealIsOneMealAtItsPost() {
        seat(GATE, 7, 15);
        seat(GATE, 7, 15);
        seat(SITE, 11, 19);
        assertEquals("12:00 LUNCH 3 (东门 2, 隔离点 1), 18:00 DINNER 1 (隔离点 1)", meals(0, 24));
    }

    @Test
    void twoSeatsEndToEndEatOnce() {
        seat(GATE, 8, 12);
        seat(GATE, 12, 16);
        assertEquals("12:00 LUNCH 1 (东门 1)", meals(0, 24));
    }

    @Test
    void mealsOfOtherDaysAreLeftOut() {
        seat(GATE, 17, 37);
        assertEquals("18:00 DINNER 1 (东门 1)", meals(0, 24));
        assertEquals("12:00 LUNCH 1 (东门 1)", meals(24, 48));
    }

    @Test
    void whereTheMealsGoIntoAClosedLoopIsTold() {
        seat(SITE, 11, 13);
        assertEquals(
                "site",
                Kitchen.meals(List.of(SITE), seats, RELIEF, at(0), at(24))
                        .getFirst()
                        .posts()
                        .getFirst()
                        .loop());
    }

    private String meals(int from, int until) {
        return Kitchen.meals(List.of(GATE, SITE), seats, RELIEF, at(from), at(until)).stream()
                .map(meal -> LocalTime.ofInstant(meal.at(), ZoneOffset.UTC) + " " + meal.code() + " " + meal.total()
                        + meal.posts().stream()
                                .map(post -> post.name().zh() + " " + post.count())
                                .collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining(", "));
    }

    private void seat(Post post, int from, int until) {
        seats.add(new HeldSeat(PLAN, seats.size(), post.id(), at(from), at(until), null, 0, null));
    }

    private static Instant at(int hour) {
        return Instant.parse("2021-08-04T00:00:00Z").plusSeconds(3600L * hour);
    }

    private static Post post(String name, @Nullable String loop) {
        return new Post(
                new PostId(UUID.randomUUID()),
                new Wording(name, null),
                PostKind.GATE,
                "GATE",
                new AreaId(UUID.randomUUID()),
                null,
                null,
                null,
                loop,
                true,
                110,
                29,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());
    }

    private static ReliefRule meal(String code, String time) {
        return new ReliefRule(
                code,
                ReliefKind.MEAL,
                ANY,
                false,
                LocalTime.parse(time),
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                ANY,
                Confidence.ASSUMED);
    }
}
