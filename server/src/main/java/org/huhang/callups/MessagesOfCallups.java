package org.huhang.callups;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.CityClock;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;
import org.jspecify.annotations.Nullable;

/// What a volunteer is told outside of the house: their building, when which entrance comes down, where to. Nobody's
/// name,
/// nobody's health.
@Singleton
class MessagesOfCallups {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M 月 d 日");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_TURNS = 8;

    private final CityClock clock;
    private final String address;

    MessagesOfCallups(
            CityClock clock,
            @ConfigProperty(name = "huhang.address", defaultValue = "http://localhost:8080") String address) {
        this.clock = clock;
        this.address = address;
    }

    /// To who calls people down in a building.
    String toVolunteer(String building, List<OwnCallups.CallingTurn> turns, @Nullable String telephone) {
        var first = turns.getFirst();
        var times = turns.stream()
                .limit(MOST_TURNS)
                .map(turn -> HOUR.format(turn.start().atZone(clock.zone())) + " " + turn.entrance() + turn.floors()
                        + Texts.get("callups.message-floor", Language.ZH, Map.of()))
                .collect(Collectors.joining("；"));
        return Texts.get(
                "callups.message-volunteer",
                Language.ZH,
                Map.of(
                        "building",
                        building,
                        "day",
                        DAY.format(first.start().atZone(clock.zone())),
                        "times",
                        times,
                        "point",
                        first.point().zh(),
                        "telephone",
                        telephone == null ? "–" : telephone,
                        "link",
                        address + "/callups/calling"));
    }

    /// To who was told otherwise by an earlier version.
    String changed(String text) {
        return Texts.get("callups.message-changed", Language.ZH, Map.of("text", text));
    }

    /// To who calls nobody down any more.
    String freed() {
        return Texts.get("callups.message-freed", Language.ZH, Map.of("link", address + "/callups/calling"));
    }

    /// To the area's own channels.
    String toArea(int people, CallupVersion version) {
        return Texts.get(
                "callups.message-area",
                Language.ZH,
                Map.of(
                        "people",
                        people,
                        "start",
                        time(version.settings().startAt()),
                        "finish",
                        time(version.result().finishAt()),
                        "link",
                        address + "/callups/" + version.planId().value()));
    }

    private String time(Instant at) {
        return DAY.format(at.atZone(clock.zone())) + " " + HOUR.format(at.atZone(clock.zone()));
    }
}
