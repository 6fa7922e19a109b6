package org.huhang.callups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.huhang.callups.CallupResult.DownCall;
import org.huhang.callups.CallupSettings.PinnedDoor;
import org.huhang.rounds.Lane;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Wording;

/// What a change by hand makes of a version's settings and calls; what it breaks is found afterwards.
final class CallupEdits {
    /// From the nearest building or area: what is farther away was a slip of the hand. Source: our choice.
    private static final int MOST_METRES = 3_000;
    private static final int LONGEST_NAME = 60;

    private CallupEdits() {}

    record EditedCalls(CallupSettings settings, List<DownCall> calls) {}

    static Outcome<EditedCalls> apply(CallupVersion version, CallupEdit edit) {
        var from = withTables(version);
        var settings = from.settings();
        var calls = from.result().calls();
        return switch (edit.kind()) {
            case MOVE -> move(from, edit);
            case TABLES -> tables(from, edit, CalledPoint::withTables);
            case RESTRICTED_TABLES -> tables(from, edit, CalledPoint::withRestrictedTables);
            case START -> edit.to() == null ? unfit() : later(from, Duration.between(settings.startAt(), edit.to()));
            case POINT -> point(from, edit);
            case TEAMS ->
                edit.number() == null
                        ? unfit()
                        : Outcome.done(new EditedCalls(settings.withTeams(edit.number()), calls));
            case TELEPHONE -> Outcome.done(new EditedCalls(settings.withTelephone(edit.text()), calls));
        };
    }

    /// As many tables as were worked out: another number would be for other calls.
    private static CallupVersion withTables(CallupVersion from) {
        var points = new ArrayList<>(from.settings().points());
        for (CallupResult.PointLoad load : from.result().points()) {
            points.set(load.point(), points.get(load.point()).withTables(load.tables()));
        }
        return new CallupVersion(
                from.id(),
                from.planId(),
                from.number(),
                from.origin(),
                from.fromVersionId(),
                from.edit(),
                from.settings().withPoints(points),
                from.ground(),
                from.result(),
                from.madeBy(),
                from.madeAt());
    }

    private static <T> Outcome<T> unfit() {
        return Outcome.refused(Refusal.invalid("callups.edit-unfit", "edit", Map.of()));
    }

    private static Outcome<EditedCalls> tables(
            CallupVersion from, CallupEdit edit, BiFunction<CalledPoint, Integer, CalledPoint> change) {
        var point = edit.point();
        var number = edit.number();
        var points = from.settings().points();
        if (point == null || number == null || number < 1 || point < 0 || point >= points.size()) {
            return unfit();
        }
        return Outcome.done(new EditedCalls(
                from.settings().withPoints(with(points, point, change.apply(points.get(point), number))),
                from.result().calls()));
    }

    private static Outcome<EditedCalls> point(CallupVersion from, CallupEdit edit) {
        var point = edit.point();
        var longitude = edit.longitude();
        var latitude = edit.latitude();
        var points = from.settings().points();
        if (point == null || longitude == null || latitude == null || point < 0 || point >= points.size()) {
            return unfit();
        }
        if (isTooFar(from.ground(), longitude, latitude)) {
            return Outcome.refused(
                    Refusal.invalid("callups.point-too-far", "edit", Map.of("most", MOST_METRES / 1_000)));
        }
        return name(edit)
                .map(name -> new EditedCalls(
                        from.settings()
                                .withPoints(with(
                                        points,
                                        point,
                                        points.get(point)
                                                .at(longitude, latitude)
                                                .named(name))),
                        from.result().calls()));
    }

    private static Outcome<Wording> name(CallupEdit edit) {
        var name = edit.text() == null ? "" : edit.text().strip();
        if (name.isEmpty()) {
            return Outcome.refused(Refusal.invalid("callups.point-nameless", "edit", Map.of()));
        }
        if (name.length() > LONGEST_NAME) {
            return Outcome.refused(
                    Refusal.invalid("callups.point-name-too-long", "edit", Map.of("most", LONGEST_NAME)));
        }
        return Outcome.done(
                Boolean.TRUE.equals(edit.beside())
                        ? new Wording(name + "旁", "Beside " + name)
                        : new Wording(name, null));
    }

    private static boolean isTooFar(CallupGround ground, double longitude, double latitude) {
        var plane = new Plane(longitude, latitude);
        var at = plane.spot(longitude, latitude);
        var around = Stream.concat(
                ground.buildings().stream().map(house -> plane.spot(house.longitude(), house.latitude())),
                ground.areas().stream()
                        .filter(area -> area.longitude() != null && area.latitude() != null)
                        .map(area -> plane.spot(
                                Objects.requireNonNull(area.longitude()), Objects.requireNonNull(area.latitude()))));
        return around.noneMatch(spot -> Plane.metres(at, spot) <= MOST_METRES);
    }

    private static List<CalledPoint> with(List<CalledPoint> points, int index, CalledPoint other) {
        var changed = new ArrayList<>(points);
        changed.set(index, other);
        return changed;
    }

    private static Outcome<EditedCalls> later(CallupVersion from, Duration by) {
        return Outcome.done(new EditedCalls(
                from.settings().later(by),
                from.result().calls().stream().map(call -> moved(call, by)).toList()));
    }

    private static DownCall moved(DownCall call, Duration by) {
        return new DownCall(
                call.point(),
                call.entrance(),
                call.lane(),
                call.start().plus(by),
                call.end().plus(by),
                call.lowest(),
                call.highest(),
                call.doors(),
                call.people(),
                call.walkSeconds(),
                call.pinned());
    }

    /// One call of an entrance, or all of them by as much as the first of them moves.
    private static Outcome<EditedCalls> move(CallupVersion from, CallupEdit edit) {
        var lane = edit.lane() == null ? Lane.ORDINARY : edit.lane();
        var to = edit.to();
        var own = from.result().calls().stream()
                .filter(call -> Objects.equals(call.entrance(), edit.entrance()) && call.lane() == lane)
                .filter(call -> edit.from() == null || call.start().equals(edit.from()))
                .toList();
        if (own.isEmpty() || to == null) {
            return unfit();
        }
        var first =
                own.stream().map(DownCall::start).min(Comparator.naturalOrder()).orElseThrow();
        var by = Duration.between(first, to);
        List<PinnedDoor> pins = new ArrayList<>(from.settings().pins());
        List<DownCall> calls = new ArrayList<>();
        for (DownCall call : from.result().calls()) {
            if (!own.contains(call)) {
                calls.add(call);
                continue;
            }
            var changed = moved(call, by);
            calls.add(changed);
            for (int door : call.doors()) {
                var dwelling = from.ground().doors().get(door).id();
                pins.removeIf(pin -> pin.dwellingId().equals(dwelling) && pin.lane() == lane);
                pins.add(new PinnedDoor(dwelling, lane, changed.start()));
            }
        }
        return Outcome.done(new EditedCalls(from.settings().withPins(pins), calls));
    }
}
