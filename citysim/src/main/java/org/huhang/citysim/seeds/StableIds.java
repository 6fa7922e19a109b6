package org.huhang.citysim.seeds;

import java.util.UUID;

/// Ids in the layout of UUIDv7 that are the same on every run: the time part is the census's reference time
/// (2020-11-01T00:00Z), then 4 bits of kind, 40 bits of counter and 30 bits of the seed's hash. Ids of one kind
/// ascend with the counter, which keeps bulk loads into an index sequential.
public record StableIds(long seedHash) {
    private static final long REFERENCE_MILLIS = 1_604_188_800_000L;

    /// What the id names; the number is part of the id.
    public enum Kind {
        AREA(0),
        COMPOUND(1),
        BUILDING(2),
        ENTRANCE(3),
        DWELLING(4),
        HOUSEHOLD(5),
        PERSON(6),
        VENUE(7);

        private final long number;

        Kind(long number) {
            this.number = number;
        }
    }

    /// Official divisions keep one id over all seeds.
    public static StableIds ofOfficial() {
        return new StableIds(0);
    }

    public static StableIds of(long seed, int scale) {
        return new StableIds(SplitMix.hash(seed, scale));
    }

    /// `block` below 65,536 numbers the neighbourhood, `local` below 16,777,216 the object in it.
    public UUID id(Kind kind, int block, int local) {
        return id(kind, ((long) block << 24) | local);
    }

    /// `counter` is below 2^40.
    public UUID id(Kind kind, long counter) {
        long high = (REFERENCE_MILLIS << 16) | 0x7000L | (kind.number << 8) | (counter >>> 32);
        long low = 0x8000000000000000L | ((counter & 0xFFFFFFFFL) << 30) | (seedHash & 0x3FFFFFFFL);
        return new UUID(high, low);
    }
}
