package org.huhang.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Remembers the last character read.
final class LastCharacter extends FilterReader {
    private int last = '\n';

    LastCharacter(Reader reader) {
        super(reader);
    }

    boolean endsLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        last = c < 0 ? last : c;
        return c;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        last = read <= 0 ? last : into[from + read - 1];
        return read;
    }
}
