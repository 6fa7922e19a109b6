package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Signs drawn as text: `+` in, `-` out, then the post and the hour.
class StayTest {
    @Test
    void fromInToOut() {
        assertEquals("7-15", stays("+gate 7", "-gate 15"));
    }

    @Test
    void whoDidNotSignOutIsThere() {
        assertEquals("7-", stays("+gate 7"));
    }

    @Test
    void signingInAgainAtTheSamePostChangesNothing() {
        assertEquals("7-15", stays("+gate 7", "+gate 9", "-gate 15"));
    }

    @Test
    void signingInElsewhereEndsTheStay() {
        assertEquals("7-12", stays("+gate 7", "+exit 12", "-exit 15"));
    }

    @Test
    void aSignOutThatNamesAnotherPostEndsItToo() {
        assertEquals("7-15", stays("+gate 7", "-exit 15"));
    }

    @Test
    void aStayElsewhereIsNoneHere() {
        assertEquals("", stays("+exit 7", "-exit 15"));
    }

    @Test
    void aSignOutWithoutAStaySaysNothing() {
        assertEquals("8-9", stays("-gate 7", "+gate 8", "-gate 9", "-gate 10"));
    }

    @Test
    void comingBackIsASecondStay() {
        assertEquals("7-9 10-", stays("+gate 7", "-gate 9", "+gate 10"));
    }

    @Test
    void whoSignedThemInIsTheLeaderWhereTheLeaderDid() {
        var stays = Stay.of(List.of(new Sign(hour(7), true, true, true), new Sign(hour(9), true, true, false)));
        assertEquals(List.of(new Stay(hour(7), null, true)), stays);
    }

    private static String stays(String... signs) {
        List<Sign> all = new ArrayList<>();
        for (String sign : signs) {
            var parts = sign.substring(1).split(" ");
            all.add(new Sign(hour(Integer.parseInt(parts[1])), sign.startsWith("+"), parts[0].equals("gate"), false));
        }
        return String.join(
                " ",
                Stay.of(all).stream()
                        .map(stay -> hour(stay.in()) + "-" + (stay.out() == null ? "" : hour(stay.out())))
                        .toList());
    }

    private static Instant hour(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }

    private static long hour(Instant at) {
        return at.getEpochSecond() / 3600;
    }
}
