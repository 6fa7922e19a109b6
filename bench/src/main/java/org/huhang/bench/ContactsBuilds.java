package org.huhang.bench;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.huhang.contacts.DayBuilder;
import org.huhang.contacts.DaySegment;

/// Builds all days in memory, two at a time.
record ContactsBuilds(ContactsCity city, int rounds) {
    private static final int WORKERS = 2;

    List<Figure> inMemory() throws InterruptedException {
        var builders = List.of(new DayBuilder(), new DayBuilder());
        var rates = new ArrayList<Double>();
        double bytes = 0;
        for (int round = 0; round < rounds; round++) {
            try (var arena = Arena.ofShared()) {
                // the memory is there before the clock starts, as that of a server at work is
                var room = room(arena);
                long start = System.nanoTime();
                var built = build(builders, room);
                double took = (System.nanoTime() - start) / 1e9;
                rates.add(city.visits / took / 1e6);
                bytes = built.stream().mapToLong(DaySegment::bytes).sum() / (double) city.visits;
            }
        }
        Collections.sort(rates);
        System.out.printf(
                Locale.ROOT, "built in memory: %.1f to %.1f million visits/s%n", rates.getFirst(), rates.getLast());
        return List.of(
                Figure.of("contacts.build", rates.get(rates.size() / 2), "million/s", Figure.Goal.valueAtLeast(30)),
                Figure.of("contacts.bytes", bytes, "bytes", Figure.Goal.valueAtMost(13.5)));
    }

    private List<java.lang.foreign.MemorySegment> room(Arena arena) {
        return city.days.stream()
                .map(day -> arena.allocate(DayBuilder.mostBytes(day.size(), city.people, city.places), 64)
                        .fill((byte) 0))
                .toList();
    }

    private List<DaySegment> build(List<DayBuilder> builders, List<java.lang.foreign.MemorySegment> room)
            throws InterruptedException {
        var built = Collections.synchronizedList(new ArrayList<DaySegment>());
        var left = new ConcurrentLinkedQueue<>(city.days);
        var workers = new ArrayList<Thread>();
        for (int worker = 0; worker < WORKERS; worker++) {
            var builder = builders.get(worker);
            workers.add(Thread.ofPlatform().start(() -> {
                for (var day = left.poll(); day != null; day = left.poll()) {
                    var own = room.get(day.day());
                    built.add(builder.build(day, city.people, city.places, bytes -> own.asSlice(0, bytes)));
                }
            }));
        }
        for (Thread each : workers) {
            each.join();
        }
        return built;
    }
}
