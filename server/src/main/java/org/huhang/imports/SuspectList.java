package org.huhang.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A list that turned up outside: whatever looks like an identity number, a phone or an export's id in it, in whichever
/// encoding, for digits are the same in all that people use. A workbook is a zip; all its parts are looked at, its
/// properties too.
record SuspectList(Set<String> numbers, Set<UUID> ids) {
    private static final int LARGEST_UNPACKED_BYTES = 512 << 20;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:[0-9]{17}[0-9Xx]|[0-9]{11})(?![0-9])");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    static SuspectList of(byte[] file) throws IOException {
        var list = new SuspectList(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (file.length > 2 && file[0] == 'P' && file[1] == 'K') {
            list.lookInto(file);
        } else {
            list.look(file);
        }
        return list;
    }

    /// By the zip's own directory: what spreadsheets write cannot always be read as a stream.
    private void lookInto(byte[] zipped) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(zipped).get()) {
            int left = LARGEST_UNPACKED_BYTES;
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    var part = in.readNBytes(left);
                    left -= part.length;
                    look(part);
                }
            }
        }
    }

    private void look(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var id = ID.matcher(text);
        while (id.find()) {
            ids.add(UUID.fromString(id.group()));
        }
        // digits of an id are no phone
        var number = NUMBER.matcher(id.replaceAll(" "));
        while (number.find()) {
            numbers.add(number.group().toUpperCase(Locale.ROOT));
        }
    }
}
