package org.huhang.contacts;

import java.util.BitSet;

/// Places at which a question looks: a hall through which thousands pass makes nobody a contact by itself, and
/// who was in one is asked for by [Snapshot#stays].
public final class PlaceSet {
    public static final PlaceSet ALL = new PlaceSet(new long[0], true);

    private final long[] bits;
    private final boolean beyond;

    private PlaceSet(long[] bits, boolean beyond) {
        this.bits = bits;
        this.beyond = beyond;
    }

    public static PlaceSet of(BitSet places) {
        return new PlaceSet(places.toLongArray(), false);
    }

    /// All but these: places that come later are in it.
    public static PlaceSet without(BitSet places) {
        long[] bits = places.toLongArray();
        for (int each = 0; each < bits.length; each++) {
            bits[each] = ~bits[each];
        }
        return new PlaceSet(bits, true);
    }

    boolean has(int place) {
        int word = place >>> 6;
        return word < bits.length ? ((bits[word] >>> place) & 1) != 0 : beyond;
    }
}
