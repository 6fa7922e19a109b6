package org.huhang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.huhang.access.DeviceWriter;
import org.huhang.access.DrillDevices;
import org.huhang.demo.DrillState.DrillDeskCounts;

/// All desks of a drill: what is due by the city's time is written, and some of them bring what they have.
final class DrillDesks {
    /// A desk brings what it has about every so many looks.
    private static final int LOOKS = 10;

    private static final int AT_ONCE = 32;
    /// One desk in so many has no network for its first two hours.
    private static final int OFFLINE_IN = 40;

    private static final int OFFLINE_SECONDS = 2 * 3_600;

    private final List<DrillPoint> points;
    /// Those of tables first.
    private final List<DeviceWriter> writers = new ArrayList<>();

    private final int tables;
    private final DrillDevices door;
    private final AtomicLong brought = new AtomicLong();
    private int look;

    DrillDesks(DrillGround.Furnished ground, DrillDevices door) {
        points = ground.points();
        points.forEach(point -> point.tables().forEach(table -> writers.add(table.writer())));
        tables = writers.size();
        ground.couriers().values().forEach(courier -> writers.add(courier.writer()));
        this.door = door;
    }

    /// @param second of the city's time since the points opened
    void serveUntil(int second, DrillTable.Stamps stamps) {
        points.forEach(point -> point.serveUntil(second, stamps));
    }

    /// @param atOnce those that do not wait for their turn
    void bring(int second, Set<DeviceWriter> atOnce, Instant now) throws InterruptedException {
        look++;
        var slots = new Semaphore(AT_ONCE);
        var ways = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers.size(); i++) {
                var writer = writers.get(i);
                boolean offline = i < tables && i % OFFLINE_IN == OFFLINE_IN - 1 && second < OFFLINE_SECONDS;
                boolean turn = i >= tables || i % LOOKS == look % LOOKS || atOnce.contains(writer);
                if (writer.unsent() == 0 || offline || !turn) {
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

    /// Everybody was served, whether or not that was brought already.
    boolean isServed() {
        return points.stream().allMatch(DrillPoint::isDone);
    }

    DrillDeskCounts counts() {
        return new DrillDeskCounts(
                points.stream().mapToInt(DrillPoint::people).sum(), tables, brought.get(), waiting());
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
