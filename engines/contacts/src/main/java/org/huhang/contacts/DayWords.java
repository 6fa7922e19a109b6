package org.huhang.contacts;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Writes a day's words, where each place begins, and the samples, as the visits come in order.
final class DayWords implements PlaceOrder.BlockReader {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private final MemorySegment memory;
    private final PersonOrder personOrder;
    private final int wordBytes;
    private final long wordsAt;
    private final long placesAt;
    private final long samplesAt;
    private int written;
    private int placesWritten;
    private int latestEnd;

    DayWords(MemorySegment memory, DayLayout layout, PersonOrder personOrder) {
        this.memory = memory;
        this.personOrder = personOrder;
        wordBytes = layout.wordBytes();
        wordsAt = layout.offset(DayLayout.WORDS);
        placesAt = layout.offset(DayLayout.PLACES);
        samplesAt = layout.offset(DayLayout.SAMPLES);
    }

    @Override
    public void read(int firstPlace, int places, long[] block, int size, int[] placeEnds, long wordMask) {
        int base = written;
        int from = 0;
        for (int place = 0; place < places; place++) {
            memory.set(INT, placesAt + (long) placesWritten * Integer.BYTES, base + from);
            placesWritten++;
            int to = placeEnds[place];
            // the samples at which this place stands
            for (int sample = (base + from + DayLayout.SAMPLE - 1) / DayLayout.SAMPLE;
                    sample * DayLayout.SAMPLE < base + to;
                    sample++) {
                memory.set(INT, samplesAt + (long) sample * Integer.BYTES, firstPlace + place);
            }
            from = to;
        }
        long at = wordsAt + (long) base * wordBytes;
        int latest = latestEnd;
        for (int each = 0; each < size; each++) {
            long word = block[each] & wordMask;
            memory.set(LONG, at, word);
            at += wordBytes;
            latest = Math.max(latest, VisitWord.start(word) + VisitWord.seconds(word));
            personOrder.add(VisitWord.person(word), base + each);
        }
        latestEnd = latest;
        written = base + size;
    }

    void end() {
        memory.set(INT, placesAt + (long) placesWritten * Integer.BYTES, written);
    }

    /// Seconds after the day's midnight at which the last of its visits ends; 0 without visits.
    int latestEnd() {
        return latestEnd;
    }
}
