package org.huhang.visits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// Numbers by what names them, kept as 16 bytes of a hash whose key nobody knows: a million take 40 MB, and no sender
/// can make two names look alike. By one thread.
final class HashedNumbers {
    private static final int NONE = -1;

    private final byte[] key = new byte[16];
    private final MessageDigest digest = SealedChunks.sha256();
    private long[] high = new long[1 << 12];
    private long[] low = new long[1 << 12];
    private int[] numbers = filled(1 << 12);
    private int size;
    private long askedHigh;
    private long askedLow;

    HashedNumbers() {
        new SecureRandom().nextBytes(key);
    }

    /// -1 where there is none.
    int find(String name) {
        hash(name);
        return numbers[slot(askedHigh, askedLow)];
    }

    /// @param number from 0
    void put(String name, int number) {
        hash(name);
        if (size * 3L > numbers.length * 2L) {
            grow();
        }
        int at = slot(askedHigh, askedLow);
        if (numbers[at] == NONE) {
            size++;
        }
        high[at] = askedHigh;
        low[at] = askedLow;
        numbers[at] = number;
    }

    private void hash(String name) {
        digest.update(key);
        var hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        askedHigh = hash.getLong();
        askedLow = hash.getLong();
    }

    /// Where it is, or would be.
    private int slot(long h, long l) {
        int at = (int) h & (numbers.length - 1);
        while (numbers[at] != NONE && (high[at] != h || low[at] != l)) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var old = numbers;
        high = new long[old.length * 2];
        low = new long[old.length * 2];
        numbers = filled(old.length * 2);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != NONE) {
                int at = slot(oldHigh[i], oldLow[i]);
                high[at] = oldHigh[i];
                low[at] = oldLow[i];
                numbers[at] = old[i];
            }
        }
    }

    private static int[] filled(int length) {
        var numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }
}
