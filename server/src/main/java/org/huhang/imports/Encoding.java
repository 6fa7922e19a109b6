package org.huhang.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How a file writes its characters. Of the many ways these two are in use here.
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    GB18030("GB18030", Charset.forName("GB18030"));

    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // charsets are
    private final Charset charset;

    Encoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    String label() {
        return label;
    }

    /// Fails on bytes that are none of its characters; a byte order mark is skipped.
    Reader open(Content content) throws IOException {
        var in = new java.io.BufferedInputStream(content.open(), BUFFER_CHARACTERS);
        skipMark(in);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER_CHARACTERS);
    }

    private static void skipMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }
}
