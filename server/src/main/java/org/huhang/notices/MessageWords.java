package org.huhang.notices;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.CityClock;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;
import org.jspecify.annotations.Nullable;

/// What a message says: which notice, by when, and where to read it. The words of the notice itself stay in the house.
@Singleton
class MessageWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final CityClock clock;
    private final String address;

    MessageWords(
            CityClock clock,
            @ConfigProperty(name = "huhang.address", defaultValue = "http://localhost:8080") String address) {
        this.clock = clock;
        this.address = address;
    }

    String issued(Notice notice, Notice.Issue issue) {
        return say(
                issue.actBy() == null ? "notices.message-issued" : "notices.message-issued-to-act",
                Map.of(
                        "title", titled(notice, issue),
                        "issuer", issue.issuer().zh(),
                        "readBy", time(issue.readBy()),
                        "actBy", time(issue.actBy()),
                        "link", link(notice)));
    }

    String silence(Notice notice, Notice.Issue issue, SilentOn on, int silent) {
        return say(
                on == SilentOn.READING ? "notices.message-unread" : "notices.message-not-acted",
                Map.of("title", titled(notice, issue), "silent", silent, "link", link(notice)));
    }

    String silenceToIssuer(Notice notice, Notice.Issue issue, SilentOn on, int silent) {
        return say(
                on == SilentOn.READING ? "notices.message-unread-to-issuer" : "notices.message-not-acted-to-issuer",
                Map.of("title", titled(notice, issue), "silent", silent, "link", link(notice)));
    }

    String trial(Channel channel) {
        return say("notices.message-trial", Map.of("name", channel.name()));
    }

    private static String say(String key, Map<String, ?> params) {
        return Texts.get(key, Language.ZH, params);
    }

    private static String titled(Notice notice, Notice.Issue issue) {
        return issue.number() == null
                ? notice.title().zh()
                : issue.series() + "第" + issue.number() + "号 " + notice.title().zh();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(clock.zone()));
    }

    private String link(Notice notice) {
        return address + "/notices/" + notice.id().value();
    }
}
