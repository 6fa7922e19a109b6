package org.huhang.shared;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// A clock that goes on at the machine's pace while the city's cannot be read: the threads that wait by it would end,
/// for good, at the first moment without the database.
final class SteadyClock implements Clock {
    private final Supplier<Instant> city;
    private final LongSupplier nanos;
    private volatile Pace pace;

    SteadyClock(Supplier<Instant> city, LongSupplier nanos) {
        this.city = city;
        this.nanos = nanos;
        this.pace = new Pace(city.get(), nanos.getAsLong());
    }

    @Override
    public Instant now() {
        try {
            var now = city.get();
            pace = new Pace(now, nanos.getAsLong());
            return now;
        } catch (RuntimeException databaseGone) {
            return pace.at(nanos.getAsLong());
        }
    }

    /// How far the city's time has leapt since it was last asked for.
    Duration leap() {
        var before = pace;
        return Duration.between(before.at(nanos.getAsLong()), now()).abs();
    }

    /// The city's time at one moment of the machine's.
    private record Pace(Instant city, long nanos) {
        Instant at(long nanosNow) {
            return city.plusNanos(nanosNow - nanos);
        }
    }
}
