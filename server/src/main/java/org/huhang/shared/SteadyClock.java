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
    private final int times;
    private volatile Pace pace;

    /// @param times how many times as fast as the machine's time the city's goes, as far as that is known now
    SteadyClock(Supplier<Instant> city, LongSupplier nanos, int times) {
        this.city = city;
        this.nanos = nanos;
        this.times = times;
        this.pace = new Pace(city.get(), nanos.getAsLong(), times);
    }

    @Override
    public Instant now() {
        try {
            var now = city.get();
            pace = new Pace(now, nanos.getAsLong(), times);
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
    private record Pace(Instant city, long nanos, int times) {
        Instant at(long nanosNow) {
            return city.plusNanos((nanosNow - nanos) * times);
        }
    }
}
