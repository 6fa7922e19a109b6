package org.huhang.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Map;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// Finds out how a text file is written: UTF-8 with or without a byte order mark, or GB18030 as Excel in Chinese
/// writes it. It reads every byte, for a file that holds lines of both is refused: one half of it would turn into
/// wrong characters unseen.
final class Decoding {
    private static final int BLOCK_BYTES = 1 << 16;

    /// No row of ours is as long: what has no line break for so long is no such file.
    private static final int LONGEST_LINE_BYTES = 1 << 24;

    private Decoding() {}

    static Outcome<Encoding> detect(Content content) {
        try (var in = content.open()) {
            var start = in.readNBytes(4);
            if (start.length == 0) {
                return refused("imports.file-empty", Map.of());
            }
            if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
                return refused("imports.file-encoding", Map.of());
            }
            boolean marked = startsWith(start, 0xEF, 0xBB, 0xBF);
            var lines = new ByteLines();
            if (!split(start, marked ? 3 : 0, in, lines)) {
                return refused("imports.file-not-rows", Map.of());
            }
            return lines.other == 0 ? Outcome.done(Encoding.UTF_8) : notUtf8(content, lines, marked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<Encoding> notUtf8(Content content, ByteLines lines, boolean saysUtf8) throws IOException {
        if (lines.cutInsideCharacter()) {
            return refused("imports.file-cut-off", Map.of("row", lines.count));
        }
        if (lines.chinese > 0 || saysUtf8) {
            return refused(
                    "imports.file-mixed-encodings",
                    Map.of("utf8Row", Math.max(1, lines.chinese), "otherRow", lines.other));
        }
        try (var reader = Encoding.GB18030.open(content)) {
            reader.transferTo(java.io.Writer.nullWriter());
            return Outcome.done(Encoding.GB18030);
        } catch (CharacterCodingException e) {
            return refused("imports.file-encoding", Map.of());
        }
    }

    /// @return false for a file that holds no lines of text
    private static boolean split(byte[] start, int from, java.io.InputStream in, ByteLines lines) throws IOException {
        var line = new byte[BLOCK_BYTES];
        int length = 0;
        var block = Arrays.copyOfRange(start, from, start.length);
        int size = block.length;
        while (size >= 0) {
            for (int i = 0; i < size; i++) {
                byte b = block[i];
                if (b == 0 || length == LONGEST_LINE_BYTES) {
                    return false;
                }
                if (b == '\n') {
                    lines.add(line, length);
                    length = 0;
                } else {
                    if (length == line.length) {
                        line = Arrays.copyOf(line, length * 2);
                    }
                    line[length++] = b;
                }
            }
            if (block.length < BLOCK_BYTES) {
                block = new byte[BLOCK_BYTES];
            }
            size = in.read(block);
        }
        lines.add(line, length);
        return true;
    }

    static boolean startsWith(byte[] content, int... prefix) {
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

    private static Outcome<Encoding> refused(String code, Map<String, Object> params) {
        return Outcome.refused(Refusal.invalid(code, "file", params));
    }
}
