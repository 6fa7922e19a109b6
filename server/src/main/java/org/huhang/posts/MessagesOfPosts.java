package org.huhang.posts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.CityClock;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;
import org.huhang.shared.Wording;

/// What messages outside of the house say: how many, when, and where to look. Nobody's name, nobody's health, no place
/// beyond a post's public name.
@Singleton
class MessagesOfPosts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final CityClock clock;
    private final String address;

    MessagesOfPosts(
            CityClock clock,
            @ConfigProperty(name = "huhang.address", defaultValue = "http://localhost:8080") String address) {
        this.clock = clock;
        this.address = address;
    }

    /// To an organization.
    String roster(int people, Instant first) {
        return say(
                "posts.message-roster", Map.of("people", people, "first", time(first), "link", address + "/my-shifts"));
    }

    /// To one of them.
    String ownShifts(Instant first) {
        return say("posts.message-own-shifts", Map.of("first", time(first), "link", address + "/my-shifts"));
    }

    /// To the organization of whoever did not come.
    String noShow(Wording post, HeldSeat seat) {
        return say(
                "posts.message-no-show",
                Map.of(
                        "post",
                        post.zh(),
                        "span",
                        span(seat),
                        "link",
                        address + "/posts/" + seat.postId().value()));
    }

    /// To whoever plans there.
    String noShowToDispatcher(Wording post, HeldSeat seat) {
        return say(
                "posts.message-no-show-dispatcher",
                Map.of(
                        "post",
                        post.zh(),
                        "span",
                        span(seat),
                        "link",
                        address + "/rosters/" + seat.planId().value()));
    }

    private static String say(String key, Map<String, ?> params) {
        return Texts.get(key, Language.ZH, params);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.zone()));
    }

    private String span(HeldSeat seat) {
        return time(seat.start()) + "–" + HOUR.format(seat.end().atZone(clock.zone()));
    }
}
