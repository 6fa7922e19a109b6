package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.duty.PostSigns.PostSign;
import org.huhang.shared.AreaId;
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

    private static String stays(String... signs) {
        List<PostSign> all = new ArrayList<>();
        for (String sign : signs) {
            var parts = sign.substring(1).split(" ");
            all.add(new PostSign(
                    new AccountId(UUID.randomUUID()),
                    "any",
                    null,
                    new AreaId(UUID.randomUUID()),
                    sign.startsWith("+"),
                    null,
                    parts[0],
                    hour(Integer.parseInt(parts[1]))));
        }
        return String.join(
                " ",
                Stay.of(all, sign -> sign.post().equals("gate")).stream()
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
