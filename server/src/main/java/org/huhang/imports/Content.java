package org.huhang.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// The bytes of a file, to be read from the beginning as often as it takes, wherever they lie.
public interface Content {
    InputStream open() throws IOException;

    /// The same as a file on disk, for a reader that jumps: a workbook is a ZIP. What had to be written for it is
    /// deleted before this returns, for such files are full of people.
    default <R> R withFile(Function<Path, R> use) {
        try {
            var copy = Files.createTempFile("huhang-import-", ".part");
            try (var in = open();
                    var out = Files.newOutputStream(copy)) {
                in.transferTo(out);
                out.close();
                return use.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static Content of(Path file) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public <R> R withFile(Function<Path, R> use) {
                return use.apply(file);
            }
        };
    }
}
