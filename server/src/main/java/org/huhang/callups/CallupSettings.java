package org.huhang.callups;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huhang.registry.DwellingId;
import org.huhang.rounds.Lane;
import org.jspecify.annotations.Nullable;

/// What somebody decided of a plan; everything else is worked out.
///
/// @param endAt by when everybody should be swabbed
/// @param doorTeams 0 for as many as the rule says
/// @param heat whether samplers are relieved as in heat (B9)
/// @param telephone under which a building's people ask
/// @param pins calls that stay where somebody put them
record CallupSettings(
        Instant startAt,
        Instant endAt,
        List<CalledPoint> points,
        int doorTeams,
        boolean heat,
        @Nullable String telephone,
        List<PinnedDoor> pins) {
    CallupSettings {
        points = List.copyOf(points);
        pins = List.copyOf(pins);
    }

    /// A household's call that was set by hand.
    record PinnedDoor(DwellingId dwellingId, Lane lane, Instant start) {}

    CallupSettings withPoints(List<CalledPoint> other) {
        return new CallupSettings(startAt, endAt, other, doorTeams, heat, telephone, pins);
    }

    CallupSettings withPins(List<PinnedDoor> other) {
        return new CallupSettings(startAt, endAt, points, doorTeams, heat, telephone, other);
    }

    CallupSettings withTeams(int number) {
        return new CallupSettings(startAt, endAt, points, number, heat, telephone, pins);
    }

    CallupSettings withTelephone(@Nullable String number) {
        return new CallupSettings(startAt, endAt, points, doorTeams, heat, number, pins);
    }

    /// Everything that much later, pins too.
    CallupSettings later(Duration by) {
        return new CallupSettings(
                startAt.plus(by),
                endAt.plus(by),
                points,
                doorTeams,
                heat,
                telephone,
                pins.stream()
                        .map(pin -> new PinnedDoor(
                                pin.dwellingId(), pin.lane(), pin.start().plus(by)))
                        .toList());
    }
}
