package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.huhang.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "标本编号,姓名\nS1,覃家明\nS2,李秀英\n";

    @Test
    void utf8WithAndWithoutAByteOrderMarkIsRead() {
        assertEquals(decoded(TEXT, "UTF-8"), decode(utf8(TEXT)));
        assertEquals(decoded(TEXT, "UTF-8"), decode(utf8("\uFEFF" + TEXT)));
    }

    @Test
    void gb18030AsExcelInChineseWritesItIsRead() {
        assertEquals(decoded(TEXT, "GB18030"), decode(TEXT.getBytes(GB18030)));
    }

    @Test
    void namesOutsideOfTheOldCharacterSetSurviveInBoth() {
        var rare = "姓名\n㛃𠅤\n";
        assertEquals(decoded(rare, "UTF-8"), decode(utf8(rare)));
        assertEquals(decoded(rare, "GB18030"), decode(rare.getBytes(GB18030)));
    }

    @Test
    void plainAsciiIsUtf8() {
        assertEquals(decoded("a,b\n1,2", "UTF-8"), decode(utf8("a,b\n1,2")));
    }

    @Test
    void linesOfBothEncodingsAreRefusedWithBothRows() {
        assertEquals(
                "imports.file-mixed-encodings {otherRow=3, utf8Row=1}",
                refusal(joined(utf8("标本编号,姓名\nS1,李秀英\n"), "S2,覃家明\n".getBytes(GB18030))));
        assertEquals(
                "imports.file-mixed-encodings {otherRow=1, utf8Row=3}",
                refusal(joined("标本编号,姓名\nS1,李秀英\n".getBytes(GB18030), utf8("S2,覃家明\n"))));
    }

    @Test
    void aMarkThatSaysUtf8AboveTextThatIsNotIsRefused() {
        assertEquals(
                "imports.file-mixed-encodings {otherRow=1, utf8Row=1}",
                refusal(joined(utf8("\uFEFF"), TEXT.getBytes(GB18030))));
    }

    @Test
    void aFileCutOffInsideACharacterIsToldAsCutOff() {
        var whole = utf8("标本编号,姓名\nS1,李秀英");
        for (int dropped : new int[] {1, 2}) {
            assertEquals("imports.file-cut-off {row=2}", refusal(Arrays.copyOf(whole, whole.length - dropped)));
        }
    }

    @Test
    void utf16AndBinaryAreRefused() {
        assertEquals("imports.file-encoding {}", refusal("\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("imports.file-not-rows {}", refusal(new byte[] {'%', 'P', 'D', 'F', 0, 1}));
        assertEquals("imports.file-empty {}", refusal(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"覃", "联通", "阿依古丽·买买提", "王瑜婷", "琰怡妍钰"})
    void gb18030NamesAreNotTakenForUtf8(String name) {
        var text = "标本编号,姓名\nS1," + name + "\n";
        assertEquals(decoded(text, "GB18030"), decode(text.getBytes(GB18030)));
    }

    private record Decoded(String text, String encoding) {}

    private static Outcome<Decoded> decoded(String text, String encoding) {
        return Outcome.done(new Decoded(text, encoding));
    }

    private static Outcome<Decoded> decode(byte[] content) {
        return Decoding.detect(Content.of(content)).map(encoding -> {
            try (var reader = encoding.open(Content.of(content))) {
                return new Decoded(reader.readAllAsString(), encoding.label());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static String refusal(byte[] content) {
        return switch (decode(content)) {
            case Outcome.Done<Decoded>(Decoded text) -> "read: " + text;
            case Outcome.Refused<Decoded>(var why) -> why.code() + " " + new java.util.TreeMap<>(why.params());
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
