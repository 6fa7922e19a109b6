package org.huhang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The time that rules, deadlines and timers see. In a city at work it is the wall's time; in a drill
/// database, and only there, it can be set: the drill then runs on from that instant at the wall's pace, or so many
/// times as fast.
///
/// The setting is a row, so that every node of one database sees the same time, and is looked at again after
/// a tenth of a second: rules ask for the time in each request, and a drill's time jumps a few times a day.
@ApplicationScoped
public class CityClock {
    /// A minute a second: what happens between two looks can still be followed.
    public static final int FASTEST = 60;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Jdbi jdbi;
    private final WallClock wall;
    private final ZoneId zone;
    private volatile @Nullable Seen seen;

    CityClock(
            Jdbi jdbi,
            WallClock wall,
            @ConfigProperty(name = "huhang.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.jdbi = jdbi;
        this.wall = wall;
        this.zone = zone;
    }

    public Instant now() {
        return drill().map(drill -> drill.at(wall.now())).orElseGet(wall::now);
    }

    /// The city's time at an instant of the wall's, as the drill runs now: for what a device tells, whose clock
    /// knows of no drill.
    public Instant ofWall(Instant wallAt) {
        return drill().map(drill -> drill.at(wallAt)).orElse(wallAt);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /// Whether this database is one of a drill, for good.
    public boolean isDrill() {
        return drill().isPresent();
    }

    /// How many times as fast as the wall's the city's time goes: 1 unless a drill is in a hurry.
    public int pace() {
        return drill().map(Drill::pace).orElse(1);
    }

    /// Lets the drill's time go on from now so many times as fast. Refused outside of a drill database.
    ///
    /// @param pace from 1 to [#FASTEST]
    public Outcome<Instant> quicken(int pace) {
        if (pace < 1 || pace > FASTEST) {
            return Outcome.refused(Refusal.invalid("shared.no-such-pace", "pace", Map.of("most", FASTEST)));
        }
        var now = now();
        int moved = jdbi.withHandle(h -> h.createUpdate("""
                update shared.drill
                   set city_at = :city, wall_at = :wall, pace = :pace
                """)
                .bind("city", now)
                .bind("wall", wall.now())
                .bind("pace", pace)
                .execute());
        seen = null;
        return moved == 1 ? Outcome.done(now) : Outcome.refused(Refusal.conflict("shared.not-a-drill", Map.of()));
    }

    /// Moves the drill's time. Refused outside of a drill database.
    public Outcome<Instant> drive(Instant cityTime) {
        int moved = jdbi.withHandle(h -> h.createUpdate("""
                update shared.drill
                   set city_at = :city, wall_at = :wall
                """)
                .bind("city", cityTime)
                .bind("wall", wall.now())
                .execute());
        seen = null;
        return moved == 1 ? Outcome.done(cityTime) : Outcome.refused(Refusal.conflict("shared.not-a-drill", Map.of()));
    }

    /// Makes this database a drill database, for good. Only a database without any event may become one; one
    /// that is a drill already keeps its time.
    public Outcome<Instant> beginDrill(Instant cityTime) {
        int begun = jdbi.withHandle(h -> h.createUpdate("""
                insert into shared.drill (only_row, city_at, wall_at)
                select true, :city, :wall
                 where not exists (select from shared.events)
                on conflict (only_row) do nothing
                """)
                .bind("city", cityTime)
                .bind("wall", wall.now())
                .execute());
        seen = null;
        return begun == 1
                ? Outcome.done(cityTime)
                : Outcome.refused(Refusal.conflict("shared.not-a-fresh-database", Map.of()));
    }

    private Optional<Drill> drill() {
        var last = seen;
        if (last == null || System.nanoTime() - last.atNanos > LOOK_AGAIN.toNanos()) {
            last = new Seen(read(), System.nanoTime());
            seen = last;
        }
        return Optional.ofNullable(last.drill);
    }

    private @Nullable Drill read() {
        return jdbi.withHandle(h -> h.createQuery("select city_at, wall_at, pace from shared.drill")
                .mapTo(Drill.class)
                .findOne()
                .orElse(null));
    }

    private record Seen(@Nullable Drill drill, long atNanos) {}

    record Drill(Instant cityAt, Instant wallAt, int pace) {
        /// What lies before its last setting went at the wall's pace, as far as anybody knows.
        Instant at(Instant wallNow) {
            var passed = Duration.between(wallAt, wallNow);
            return cityAt.plus(passed.isNegative() ? passed : passed.multipliedBy(pace));
        }
    }
}
