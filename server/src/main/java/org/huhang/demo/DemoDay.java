package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.posts.Equipment;
import org.huhang.posts.HandoverId;
import org.huhang.posts.Handovers;
import org.huhang.posts.HeldSeat;
import org.huhang.posts.HeldSeats;
import org.huhang.posts.LeaderSign;
import org.huhang.posts.LeaderSigns;
import org.huhang.posts.PostId;

/// The posts at the hour at which the demo begins: most of the shift came, one here and there is late or
/// missing; the shift before left a note; equipment came the day before, and some posts are short of it.
/// Invented, behind the rosters of the story; telling it twice changes nothing.
@ApplicationScoped
class DemoDay {
    private static final int MOST_SEATS = 5_000;
    /// Of every so many seats, one is empty, and one was filled late.
    private static final int ONE_MISSING_IN = 9;

    private static final int ONE_LATE_IN = 5;
    /// Of every so many posts, one is short.
    private static final int ONE_SHORT_IN = 4;

    private static final Map<String, Integer> STOCKED = Map.of(
            "MASK",
            240,
            "N95",
            60,
            "COVERALL",
            30,
            "GOWN",
            20,
            "SHIELD",
            30,
            "GLOVES",
            240,
            "OUTER_GLOVES",
            60,
            "DISINFECTANT",
            20,
            "THERMOMETER",
            2,
            "WATER",
            96);
    private static final Map<String, Integer> SHORT =
            Map.of("MASK", 12, "GLOVES", 10, "DISINFECTANT", 2, "THERMOMETER", 1, "WATER", 24);
    private static final Map<String, Integer> USED = Map.of("MASK", 4, "GLOVES", 4, "WATER", 12);
    private static final List<String> NOTES = List.of(
            "东侧护栏松动，已报修，夜间请绕开。体温枪一支电量低，备用电池在值班桌抽屉。",
            "下午来往车辆较多，劝返外地车辆 6 台，均已登记。饮用水还剩一箱，已报街道补充。",
            "有两位老人无手机，走身份证登记通道，请下一班继续照顾。无其他异常。");

    private final HeldSeats seats;
    private final LeaderSigns signs;
    private final Handovers handovers;
    private final Equipment equipment;

    DemoDay(HeldSeats seats, LeaderSigns signs, Handovers handovers, Equipment equipment) {
        this.seats = seats;
        this.signs = signs;
        this.handovers = handovers;
        this.equipment = equipment;
    }

    @Transactional
    public void load(Instant now) {
        Map<PostId, List<HeldSeat>> byPost = new LinkedHashMap<>();
        seats.listAt(now, MOST_SEATS)
                .forEach(seat -> byPost.computeIfAbsent(seat.postId(), _ -> new ArrayList<>())
                        .add(seat));
        signs.record(came(byPost.values().stream().flatMap(List::stream).toList()), now);
        int number = 0;
        for (var post : byPost.entrySet()) {
            number++;
            var shift = post.getValue().getFirst().start();
            stock(post.getKey(), number % ONE_SHORT_IN == 0, shift, now);
            handovers.record(
                    new HandoverId(id("handover", post.getKey())),
                    post.getKey(),
                    shift.minus(Duration.ofHours(8)),
                    NOTES.get(number % NOTES.size()),
                    shift.minus(Duration.ofMinutes(5)));
        }
    }

    private static List<LeaderSign> came(List<HeldSeat> shift) {
        List<LeaderSign> came = new ArrayList<>();
        int number = 0;
        for (HeldSeat seat : shift) {
            number++;
            if (seat.personId() != null && number % ONE_MISSING_IN != 0) {
                var late = Duration.ofMinutes(number % ONE_LATE_IN == 0 ? 20 : -5);
                came.add(new LeaderSign(
                        StoryIds.of("sign", seat.planId().value() + "/" + seat.seat()),
                        seat.postId(),
                        seat.personId(),
                        true,
                        seat.start().plus(late)));
            }
        }
        return came;
    }

    private void stock(PostId post, boolean isShort, Instant shift, Instant now) {
        var half = shift.plus(Duration.ofMinutes(30));
        equipment.recordReceived(
                id("received", post), post, isShort ? SHORT : STOCKED, shift.minus(Duration.ofHours(24)));
        equipment.recordUsed(id("used", post), post, USED, half.isBefore(now) ? half : now);
    }

    private static UUID id(String kind, PostId post) {
        return StoryIds.of(kind, post.value().toString());
    }
}
