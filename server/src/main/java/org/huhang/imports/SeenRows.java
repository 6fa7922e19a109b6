package org.huhang.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Which things a file has named so far, and where: as 16 bytes of a hash whose key nobody knows, so that a million
/// rows take 40 MB and no sender can make two things look alike. Built anew when a reading is resumed.
final class SeenRows {
    private final byte[] key = new byte[16];
    private final MessageDigest digest;
    private long[] high = new long[1 << 12];
    private long[] low = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    SeenRows() {
        new SecureRandom().nextBytes(key);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Notes a thing at its first row.
    ///
    /// @return the row that named it before, or 0
    int note(String thing, int row) {
        digest.update(key);
        var hash = ByteBuffer.wrap(digest.digest(thing.getBytes(StandardCharsets.UTF_8)));
        if (size * 3L > rows.length * 2L) {
            grow();
        }
        return put(hash.getLong(), hash.getLong(), row);
    }

    private int put(long h, long l, int row) {
        int at = (int) h & (rows.length - 1);
        while (rows[at] != 0) {
            if (high[at] == h && low[at] == l) {
                return rows[at];
            }
            at = (at + 1) & (rows.length - 1);
        }
        high[at] = h;
        low[at] = l;
        rows[at] = row;
        size++;
        return 0;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldRows = rows;
        high = new long[oldRows.length * 2];
        low = new long[oldRows.length * 2];
        rows = new int[oldRows.length * 2];
        size = 0;
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                put(oldHigh[i], oldLow[i], oldRows[i]);
            }
        }
    }
}
