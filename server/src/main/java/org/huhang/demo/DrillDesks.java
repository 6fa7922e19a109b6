package org.huhang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.huhang.access.DeviceWriter;
import org.huhang.access.DrillDevices;

/// All desks of a drill: what is due by the city's time is written, and some of them bring what they have.
final class DrillDesks {
    /// A desk brings what it has about every so many looks.
    private static final int LOOKS = 10;

    private static final int AT_ONCE = 32;
    /// One desk in so many has no network for its first two hours.
    private static final int OFFLINE_IN = 40;

    private static final int OFFLINE_SECONDS = 2 * 3_600;

    private final List<DrillPoint> points;
    private final List<DeviceWriter> writers = new ArrayList<>();
    private final DrillDevices door;
    private final AtomicLong brought = new AtomicLong();
    private int look;

    DrillDesks(DrillGround.Furnished ground, DrillDevices door) {
        points = ground.points();
        points.forEach(point -> point.tables().forEach(table -> writers.add(table.writer())));
        writers.addAll(ground.couriers().values());
        this.door = door;
    }

    /// @param second of the city's time since the points opened
    void serveUntil(int second, DrillTable.Stamps stamps) {
        points.forEach(point -> point.serveUntil(second, stamps));
    }

    /// @param all also of those whose turn it is not
    void bring(int second, boolean all, Instant now) throws InterruptedException {
        look++;
        var slots = new Semaphore(AT_ONCE);
        var ways = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers.size(); i++) {
                var writer = writers.get(i);
                boolean offline = i % OFFLINE_IN == OFFLINE_IN - 1 && second < OFFLINE_SECONDS;
                if (writer.unsent() == 0 || (!all && (offline || i % LOOKS != look % LOOKS))) {
                    continue;
                }
                slots.acquire();
                ways.add(threads.submit(() -> {
                    try {
                        int records = writer.unsent();
                        door.bring(writer, now);
                        brought.addAndGet(records);
                    } finally {
                        slots.release();
                    }
                }));
            }
            for (var way : ways) {
                way.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a desk of the drill could not bring its records", e.getCause());
        }
    }

    boolean isDone() {
        return points.stream().allMatch(DrillPoint::isDone) && waiting() == 0;
    }

    int people() {
        return points.stream().mapToInt(DrillPoint::people).sum();
    }

    int tables() {
        return points.stream().mapToInt(point -> point.tables().size()).sum();
    }

    long brought() {
        return brought.get();
    }

    int waiting() {
        return writers.stream().mapToInt(DeviceWriter::unsent).sum();
    }

    /// By the wall, when the city's clock showed that second.
    static DrillTable.Stamps stamps(Instant start, Instant cityNow, Instant wallNow, int pace) {
        return second -> wallNow.minus(
                Duration.between(start.plusSeconds(second), cityNow).dividedBy(pace));
    }
}
