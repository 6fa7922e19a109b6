package org.huhang.contacts;

/// Where what lies in a day's file. Each section begins at a page and ends with room for reading one word too
/// far.
///
/// | section | one entry for | entry |
/// | --- | --- | --- |
/// | words | visit, by place, class of stay, start, person | 7 or 8 bytes ([VisitWord]) |
/// | places | place, and one more | position of its first visit, 4 bytes |
/// | samples | 64 visits | place of the first of them, 4 bytes |
/// | positions | visit, by person, then position | where its word is, 3 bytes (4 from 16,777,216 visits on) |
/// | seats | visit with a known seat, by position | position and [Seat], 4 bytes each |
/// | people | 60 people (30 where somebody has more than 255 visits) | 64 bytes ([PersonLines]) |
record DayLayout(int visits, int people, int places, int seats, int wordBytes, int countBytes) {
    static final int PAGE = 4_096;
    static final int WORDS = 0;
    static final int PLACES = 1;
    static final int SAMPLES = 2;
    static final int POSITIONS = 3;
    static final int SEATS = 4;
    static final int PEOPLE = 5;
    static final int SECTIONS = 6;
    static final int SAMPLE = 64;

    private static final int READ_OVER = Long.BYTES;

    int positionBytes() {
        return visits < 1 << 24 ? 3 : 4;
    }

    int samples() {
        return (visits + SAMPLE - 1) / SAMPLE;
    }

    /// Bytes that a section uses, without the room after it.
    long length(int section) {
        return switch (section) {
            case WORDS -> (long) visits * wordBytes;
            case PLACES -> (places + 1L) * Integer.BYTES;
            case SAMPLES -> (long) samples() * Integer.BYTES;
            case POSITIONS -> (long) visits * positionBytes();
            case SEATS -> (long) seats * Long.BYTES;
            case PEOPLE -> PersonLines.bytes(people, countBytes);
            default -> throw new IllegalArgumentException("no section " + section);
        };
    }

    /// Bytes from the beginning of the file; of the section after the last one it is the length of the file.
    long offset(int section) {
        long at = PAGE;
        for (int before = 0; before < section; before++) {
            at = (at + length(before) + READ_OVER + PAGE - 1) / PAGE * PAGE;
        }
        return at;
    }

    long fileBytes() {
        return offset(SECTIONS);
    }
}
