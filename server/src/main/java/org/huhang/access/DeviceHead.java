package org.huhang.access;

import java.time.Instant;
import java.util.SortedMap;

/// How far a device's numbers have come here.
///
/// @param through all numbers from 1 to this one are here
/// @param throughDigest of that one's text, in Base64; empty for none
/// @param top the highest number here
record DeviceHead(int through, String throughDigest, int top) {

    static final DeviceHead NONE = new DeviceHead(0, "", 0);

    DeviceRecords.Known known(Instant at, boolean isRevoked) {
        return new DeviceRecords.Known(through, throughDigest, top, at.toEpochMilli(), isRevoked);
    }

    /// Without a gap.
    boolean isWhole() {
        return through == top;
    }

    /// @param beyond digests by number, of all above `through`
    DeviceHead advanced(SortedMap<Integer, String> beyond) {
        int reached = through;
        String digest = throughDigest;
        for (var next = beyond.get(reached + 1); next != null; next = beyond.get(reached + 1)) {
            digest = next;
            reached++;
        }
        return new DeviceHead(reached, digest, beyond.isEmpty() ? Math.max(top, reached) : beyond.lastKey());
    }
}
