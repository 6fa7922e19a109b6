package org.huhang.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the lines of a file, seen as bytes, tell of its encoding.
final class ByteLines {
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer text = CharBuffer.allocate(1 << 12);

    /// Lines so far; the first in which UTF-8 writes Chinese; the first that is no UTF-8; 0 for none. By chance
    /// GB18030 text reads as Chinese in UTF-8 about once in a hundred thousand names.
    int count;

    int chinese;
    int other;

    private boolean lastIsCut;

    void add(byte[] bytes, int length) {
        count++;
        lastIsCut = false;
        var line = decode(bytes, length);
        if (line == null) {
            lastIsCut = other == 0 && endsInsideCharacter(bytes, length);
            other = other == 0 ? count : other;
        } else if (chinese == 0 && holdsChinese(line)) {
            chinese = count;
        }
    }

    /// Whether all is UTF-8 but for the last line, which ends inside of one of its characters.
    boolean cutInsideCharacter() {
        return lastIsCut && other == count && chinese > 0;
    }

    private boolean endsInsideCharacter(byte[] bytes, int length) {
        for (int dropped = 1; dropped <= 3 && dropped <= length; dropped++) {
            if ((bytes[length - dropped] & 0xFF) >= 0xC2) { // a lead byte whose followers are missing
                var rest = decode(bytes, length - dropped);
                if (rest != null && chinese == 0 && holdsChinese(rest)) {
                    chinese = count;
                }
                return rest != null;
            }
        }
        return false;
    }

    private @Nullable CharBuffer decode(byte[] bytes, int length) {
        if (text.capacity() < length) {
            text = CharBuffer.allocate(length * 2);
        }
        text.clear();
        utf8.reset();
        return utf8.decode(ByteBuffer.wrap(bytes, 0, length), text, true).isError() ? null : text.flip();
    }

    private static boolean holdsChinese(CharBuffer line) {
        return line.codePoints()
                .anyMatch(c -> c > 0x2E7F && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
