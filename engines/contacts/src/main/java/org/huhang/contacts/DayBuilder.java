package org.huhang.contacts;

import java.lang.foreign.MemorySegment;
import java.util.function.LongFunction;

/// Makes one day's segment from its visits. It keeps its working memory, 16 bytes a visit, for the next day;
/// one thread uses it at a time.
public final class DayBuilder {
    /// How many numbers people can have, and places.
    public static final int MOST = 1 << 26;

    private final PlaceOrder placeOrder = new PlaceOrder();
    private final PersonOrder personOrder = new PersonOrder();

    /// Bytes that a segment of so many visits without seats takes at most.
    public static long mostBytes(int visits, int people, int places) {
        return new DayLayout(visits, people, places, 0, VisitWord.bytes(people), Short.BYTES).fileBytes();
    }

    /// @param people how many numbers people have: all are smaller
    /// @param places how many numbers places have
    /// @param memory gives so many bytes
    public DaySegment build(DayVisits visits, int people, int places, LongFunction<MemorySegment> memory) {
        if (people > MOST || places > MOST) {
            throw new IllegalArgumentException("an index holds " + MOST + " people and places at most");
        }
        if (visits.people() > people || visits.places() > places) {
            throw new IllegalArgumentException("a visit names person " + (visits.people() - 1) + " or place "
                    + (visits.places() - 1) + " where there are " + people + " and " + places);
        }
        int wordBytes = VisitWord.bytes(people);
        var widest = new DayLayout(visits.size, people, places, visits.seats(), wordBytes, Short.BYTES);
        var room = memory.apply(widest.fileBytes());
        var words = new DayWords(room, widest, personOrder);
        personOrder.begin(visits, people);
        placeOrder.sort(visits, people, places, words);
        words.end();
        int countBytes = personOrder.countBytes();
        var layout = new DayLayout(visits.size, people, places, visits.seats(), wordBytes, countBytes);
        personOrder.write(room, layout);
        var segment = new DaySegment(visits.day, layout, words.latestEnd(), room.asSlice(0, layout.fileBytes()));
        DaySeats.write(visits, segment);
        return segment;
    }
}
