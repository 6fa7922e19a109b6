package org.huhang.testing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// Bytes of a file to text: UTF-8 with or without a byte order mark, or GB18030 as Excel in Chinese writes it.
/// A file that holds lines of both is refused, for one half of it would turn into wrong characters unseen.
final class Decoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// A Chinese character, as UTF-8 has it in three bytes. By chance GB18030 text reads as such about once
    /// in a hundred thousand names.
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private Decoding() {}

    /// @param encoding `UTF-8` or `GB18030`
    record Decoded(String text, String encoding) {}

    static Outcome<Decoded> decode(byte[] content) {
        if (content.length == 0) {
            return Outcome.refused(Refusal.invalid("testing.file-empty", "file", Map.of()));
        }
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Outcome.refused(Refusal.invalid("testing.file-is-spreadsheet", "file", Map.of()));
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return Outcome.refused(Refusal.invalid("testing.file-encoding", "file", Map.of()));
        }
        if (holdsZero(content)) {
            return Outcome.refused(Refusal.invalid("testing.file-not-csv", "file", Map.of()));
        }
        int start = startsWith(content, 0xEF, 0xBB, 0xBF) ? BOM.length : 0;
        var body = start == 0 ? content : Arrays.copyOfRange(content, start, content.length);
        return strict(body, StandardCharsets.UTF_8)
                .map(text -> Outcome.done(new Decoded(text, "UTF-8")))
                .orElseGet(() -> notUtf8(body, start > 0));
    }

    private static Outcome<Decoded> notUtf8(byte[] body, boolean saysUtf8) {
        if (cutInsideCharacter(body)) {
            return Outcome.refused(
                    Refusal.invalid("testing.file-cut-off", "file", Map.of("row", countLines(body, body.length))));
        }
        int utf8 = firstLine(body, true);
        int other = firstLine(body, false);
        if (utf8 > 0 || saysUtf8) {
            return Outcome.refused(Refusal.invalid(
                    "testing.file-mixed-encodings", "file", Map.of("utf8Row", Math.max(1, utf8), "otherRow", other)));
        }
        return strict(body, GB18030)
                .map(text -> Outcome.done(new Decoded(text, "GB18030")))
                .orElseGet(() -> Outcome.refused(Refusal.invalid("testing.file-encoding", "file", Map.of())));
    }

    /// The first line, counted from 1, that is Chinese in UTF-8 (or that is not UTF-8 at all); 0 for none.
    private static int firstLine(byte[] body, boolean inUtf8) {
        int number = 1;
        int from = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                var line = strict(Arrays.copyOfRange(body, from, i), StandardCharsets.UTF_8);
                if (inUtf8 ? line.map(text -> CHINESE.matcher(text).find()).orElse(false) : line.isEmpty()) {
                    return number;
                }
                number++;
                from = i + 1;
            }
        }
        return 0;
    }

    private static boolean cutInsideCharacter(byte[] body) {
        for (int dropped = 1; dropped <= 3 && dropped < body.length; dropped++) {
            int last = body[body.length - dropped] & 0xFF;
            if (last >= 0xC2) { // a lead byte whose followers are missing
                return strict(Arrays.copyOf(body, body.length - dropped), StandardCharsets.UTF_8)
                        .filter(text -> CHINESE.matcher(text).find())
                        .isPresent();
            }
        }
        return false;
    }

    private static int countLines(byte[] body, int until) {
        int lines = 1;
        for (int i = 0; i < until; i++) {
            if (body[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean holdsZero(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, int... prefix) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((content[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
