package org.huhang.contacts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// For each key the entries that were added for it, in pieces that double, so that few steps lead through many.
/// One thread adds; any number read meanwhile, and see what was added before they began.
///
/// A piece is `piece before | room | used | entries`, an entry `other | start | seconds | seat`.
final class LiveTable {
    static final int ENTRY = 4;
    static final int HEADER = 3;
    static final int USED = 2;

    private static final int SLAB_BITS = 20;
    private static final int SLAB = 1 << SLAB_BITS;
    private static final int FIRST_ROOM = 4;
    private static final int MOST_ROOM = 4_096;
    private static final VarHandle INT = MethodHandles.arrayElementVarHandle(int[].class);

    private volatile int[] heads = new int[1_024];
    private volatile int[][] slabs = new int[0][];
    private int slabUsed = SLAB;

    /// @throws IllegalStateException when there is no more room: some hundred million entries
    void add(int key, int other, int start, int seconds, int seat) {
        reserve(key);
        int head = heads[key];
        int[] slab;
        int at;
        if (head == 0) {
            head = newPiece(0, FIRST_ROOM);
        } else {
            slab = slabs[head >>> SLAB_BITS];
            at = head & (SLAB - 1);
            if (slab[at + USED] == slab[at + 1]) {
                head = newPiece(head, Math.min(MOST_ROOM, slab[at + 1] * 2));
            }
        }
        slab = slabs[head >>> SLAB_BITS];
        at = head & (SLAB - 1);
        int used = slab[at + USED];
        int entry = at + HEADER + used * ENTRY;
        slab[entry] = other;
        slab[entry + 1] = start;
        slab[entry + 2] = seconds;
        slab[entry + 3] = seat;
        INT.setRelease(slab, at + USED, used + 1);
        INT.setRelease(heads, key, head);
    }

    /// Where the latest piece of this key begins; 0 when it has none.
    int head(int key) {
        int[] all = heads;
        return key < all.length ? (int) INT.getAcquire(all, key) : 0;
    }

    int[] slab(int piece) {
        return slabs[piece >>> SLAB_BITS];
    }

    static int at(int piece) {
        return piece & (SLAB - 1);
    }

    static int used(int[] slab, int at) {
        return (int) INT.getAcquire(slab, at + USED);
    }

    interface EntryReader {
        void read(int other, int start, int seconds, int seat);
    }

    void forEach(int key, EntryReader reader) {
        int piece = head(key);
        while (piece != 0) {
            int[] slab = slab(piece);
            int at = at(piece);
            int used = used(slab, at);
            for (int each = 0; each < used; each++) {
                int entry = at + HEADER + each * ENTRY;
                reader.read(slab[entry], slab[entry + 1], slab[entry + 2], slab[entry + 3]);
            }
            piece = slab[at];
        }
    }

    /// No key with entries is as large as this.
    int keys() {
        return heads.length;
    }

    long bytes() {
        return heads.length * 4L + slabs.length * (long) SLAB * 4;
    }

    /// Makes room for this key.
    void reserve(int key) {
        if (key >= heads.length) {
            heads = Arrays.copyOf(heads, Math.max(key + 1, heads.length + (heads.length >> 1)));
        }
    }

    private int newPiece(int before, int room) {
        int ints = HEADER + room * ENTRY;
        if (slabUsed + ints > SLAB) {
            if (slabs.length == 1 << (Integer.SIZE - 1 - SLAB_BITS)) {
                throw new IllegalStateException("no more room for live visits");
            }
            int[][] more = Arrays.copyOf(slabs, slabs.length + 1);
            more[slabs.length] = new int[SLAB];
            slabs = more;
            // nothing begins at 0, which says that there is nothing
            slabUsed = 1;
        }
        int[] slab = slabs[slabs.length - 1];
        slab[slabUsed] = before;
        slab[slabUsed + 1] = room;
        int piece = ((slabs.length - 1) << SLAB_BITS) + slabUsed;
        slabUsed += ints;
        return piece;
    }
}
