package org.huhang.backup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A segment of the WAL, named as PostgreSQL names it: eight hexadecimal digits each for the timeline, the log and the
/// segment in it.
///
/// @param number counts segments of 16 MiB from the beginning of the database
record WalName(long timeline, long number) {
    static final int SEGMENT_BYTES = 16 * 1024 * 1024;
    private static final long SEGMENTS_PER_LOG = 0x1_0000_0000L / SEGMENT_BYTES;
    private static final Pattern NAME = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})");

    /// Empty for anything else that lies in the archive, such as histories of timelines.
    static Optional<WalName> find(String text) {
        var parts = NAME.matcher(text);
        return parts.matches()
                ? Optional.of(new WalName(
                        Long.parseLong(parts.group(1), 16),
                        Long.parseLong(parts.group(2), 16) * SEGMENTS_PER_LOG + Long.parseLong(parts.group(3), 16)))
                : Optional.empty();
    }

    static WalName parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("no WAL segment is named " + text));
    }

    /// Without the timeline: sorts as the numbers do.
    String place() {
        return toString().substring(8);
    }

    WalName next() {
        return new WalName(timeline, number + 1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%08X%08X%08X", timeline, number / SEGMENTS_PER_LOG, number % SEGMENTS_PER_LOG);
    }
}
