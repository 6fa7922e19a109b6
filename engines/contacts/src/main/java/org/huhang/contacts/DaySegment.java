package org.huhang.contacts;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// The visits that began on one day, sorted, never changed again. Any number of threads read it.
public final class DaySegment {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    /// So many places are looked through one after the other rather than by halving.
    private static final int FEW = 8;

    final MemorySegment memory;
    final DayLayout layout;
    final int latestEnd;
    private final int day;
    private final PersonLines lines;
    private final long words;
    private final long places;
    private final long samples;
    private final long positions;
    private final int wordBytes;
    private final int wordShift;
    private final int positionBytes;
    private final int positionMask;
    private volatile int @Nullable [] selfPairs;

    /// @param latestEnd seconds after this day's midnight at which the last of the visits ends
    DaySegment(int day, DayLayout layout, int latestEnd, MemorySegment memory) {
        this.day = day;
        this.layout = layout;
        this.latestEnd = latestEnd;
        this.memory = memory;
        lines = new PersonLines(memory, layout.offset(DayLayout.PEOPLE), layout.people(), layout.countBytes());
        words = layout.offset(DayLayout.WORDS);
        places = layout.offset(DayLayout.PLACES);
        samples = layout.offset(DayLayout.SAMPLES);
        positions = layout.offset(DayLayout.POSITIONS);
        wordBytes = layout.wordBytes();
        wordShift = Long.SIZE - wordBytes * Byte.SIZE;
        positionBytes = layout.positionBytes();
        positionMask = positionBytes == 3 ? 0xFF_FFFF : -1;
    }

    public int day() {
        return day;
    }

    public int visits() {
        return layout.visits();
    }

    public long bytes() {
        return memory.byteSize();
    }

    /// @return as [VisitWord] says
    long word(int position) {
        return memory.get(LONG, wordAt(position)) << wordShift >>> wordShift;
    }

    /// Byte at which this word begins.
    long wordAt(int position) {
        return words + (long) position * wordBytes;
    }

    /// Where this person's visits are listed: the first in the upper half, how many in the lower.
    long listed(int person) {
        return lines.find(person);
    }

    int position(int listed) {
        return memory.get(INT, positions + (long) listed * positionBytes) & positionMask;
    }

    /// Position of the first visit to this place; that of the place after it is where its visits end.
    int placeStart(int place) {
        return memory.get(INT, places + (long) place * Integer.BYTES);
    }

    boolean knowsPlace(int place) {
        return place < layout.places();
    }

    int placeOf(int position) {
        int sample = position / DayLayout.SAMPLE;
        int place = memory.get(INT, samples + (long) sample * Integer.BYTES);
        int last = (sample + 1) * DayLayout.SAMPLE < layout.visits()
                ? memory.get(INT, samples + (sample + 1L) * Integer.BYTES)
                : layout.places() - 1;
        while (last - place > FEW) {
            int middle = (place + last) >>> 1;
            if (placeStart(middle + 1) > position) {
                last = middle;
            } else {
                place = middle + 1;
            }
        }
        while (placeStart(place + 1) <= position) {
            place++;
        }
        return place;
    }

    /// As [SelfPairs] finds them, looked for once.
    int[] selfPairs() {
        int[] known = selfPairs;
        if (known == null) {
            known = SelfPairs.people(this);
            selfPairs = known;
        }
        return known;
    }

    /// [Seat#UNKNOWN] where no seat is known.
    int seatOf(int position) {
        return layout.seats() == 0 ? Seat.UNKNOWN : DaySeats.find(this, position);
    }

    /// Copies all visits, place by place.
    void addTo(DayVisits visits) {
        for (int place = 0; place < layout.places(); place++) {
            int to = placeStart(place + 1);
            for (int each = placeStart(place); each < to; each++) {
                long word = word(each);
                visits.add(VisitWord.person(word), place, VisitWord.start(word), VisitWord.seconds(word), seatOf(each));
            }
        }
    }
}
