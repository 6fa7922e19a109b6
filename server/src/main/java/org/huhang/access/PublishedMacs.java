package org.huhang.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The MACs that published checkpoints vouch for, by position.
final class PublishedMacs {
    private long[] positions = new long[1_024];
    private byte[][] macs = new byte[1_024][];
    private int size;
    private @Nullable Checkpoint last;

    /// In the order of their positions.
    void add(Checkpoint checkpoint) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            macs = Arrays.copyOf(macs, size * 2);
        }
        positions[size] = checkpoint.position();
        macs[size++] = checkpoint.mac();
        last = checkpoint;
    }

    boolean contradicts(long position, byte[] mac) {
        int found = Arrays.binarySearch(positions, 0, size, position);
        return found >= 0 && !Arrays.equals(macs[found], mac);
    }

    @Nullable
    Checkpoint last() {
        return last;
    }

    long count() {
        return size;
    }
}
