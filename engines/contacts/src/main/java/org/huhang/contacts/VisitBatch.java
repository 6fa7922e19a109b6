package org.huhang.contacts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Visits of any days on their way into an index, 20 bytes each, as they are written to its log.
public final class VisitBatch {
    static final int VISIT = 20;

    private ByteBuffer bytes;

    public VisitBatch(int capacity) {
        bytes = allocate(Math.multiplyExact(Math.max(1, capacity), VISIT));
    }

    /// @throws IllegalArgumentException as [Visit] does
    public void add(int person, int place, int start, int seconds, int seat) {
        if (person < 0 || place < 0 || person >= DayBuilder.MOST || place >= DayBuilder.MOST) {
            throw new IllegalArgumentException("person or place out of range: " + person + ", " + place);
        }
        if (start < 0 || start > Visit.LATEST || seconds < 1 || seconds > Visit.LONGEST) {
            throw new IllegalArgumentException("start or seconds out of range: " + start + ", " + seconds);
        }
        if (!bytes.hasRemaining()) {
            bytes = allocate(Math.multiplyExact(bytes.capacity(), 2)).put(bytes.flip());
        }
        bytes.putInt(person).putInt(place).putInt(start).putInt(seconds).putInt(seat);
    }

    public void add(Visit visit) {
        add(visit.person(), visit.place(), visit.start(), visit.seconds(), visit.seat());
    }

    public int size() {
        return bytes.position() / VISIT;
    }

    public void clear() {
        bytes.clear();
    }

    /// From the first visit to the last, to be read once.
    ByteBuffer read() {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
    }

    private static ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
