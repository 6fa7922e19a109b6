package org.huhang.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A file of rows, the first of which is its header. Never held in memory: [#rows] may be asked as often as it takes.
public sealed interface SheetFile permits CsvFile, XlsxFile {
    enum Format {
        CSV,
        XLSX
    }

    /// Tells the format by the bytes; a file's name lies too often.
    static Outcome<SheetFile> open(Content content) {
        try (var in = content.open()) {
            var start = in.readNBytes(4);
            if (Decoding.startsWith(start, 'P', 'K', 3, 4)) {
                return Outcome.done(new XlsxFile(content));
            }
            if (Decoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                return Outcome.refused(Refusal.invalid("imports.file-is-xls", "file", Map.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Decoding.detect(content).map(encoding -> CsvFile.of(content, encoding));
    }

    Format format();

    /// Of a text file: `UTF-8` or `GB18030`.
    @Nullable
    String encoding();

    @Nullable
    String separator();

    /// The names of a workbook's further sheets, which nobody reads.
    List<String> otherSheets();

    /// Every row that holds anything, in order, the header first.
    ///
    /// @param each answers whether to go on
    /// @return the number of the last row given, or why the file cannot be read to its end: then what was
    ///     given may be looked at, and nothing else
    Outcome<Integer> rows(Predicate<SheetRow> each);

    /// The file as lines of text, as far as there are any, for whoever must look into what cannot be read as rows.
    void lines(Consumer<String> each);
}
