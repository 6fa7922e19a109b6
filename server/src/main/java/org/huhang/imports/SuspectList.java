package org.huhang.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// A list that turned up outside: whatever looks like an identity number, a phone or an export's id in it, in whichever
/// encoding, for digits are the same in all that people use. A workbook is a zip; all its parts are looked at, its
/// properties too.
record SuspectList(Set<String> numbers, Set<UUID> ids) {
    private static final long LARGEST_UNPACKED_BYTES = 512L << 20;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:[0-9]{17}[0-9Xx]|[0-9]{11})(?![0-9])");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    static SuspectList of(byte[] file) throws IOException {
        var list = new SuspectList(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (file.length > 2 && file[0] == 'P' && file[1] == 'K') {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                long left = LARGEST_UNPACKED_BYTES;
                while (zip.getNextEntry() != null && left > 0) {
                    var part = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8));
                    left -= part.length;
                    list.look(part);
                }
            }
        } else {
            list.look(file);
        }
        return list;
    }

    private void look(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group().toUpperCase(Locale.ROOT));
        }
        var id = ID.matcher(text);
        while (id.find()) {
            ids.add(UUID.fromString(id.group()));
        }
    }
}
