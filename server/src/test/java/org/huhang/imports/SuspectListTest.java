package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectListTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void numbersAreFoundInWhateverEncoding(String charset) throws IOException {
        var bytes = "姓名：王明华，证号43089919900101001x 电话11212345678。".getBytes(Charset.forName(charset));
        assertEquals(
                Set.of("43089919900101001X", "11212345678"),
                SuspectList.of(bytes).numbers());
    }

    @Test
    void aPieceOfALongerNumberIsNone() throws IOException {
        assertEquals(
                Set.of(),
                SuspectList.of("4308991990010100112345 112".getBytes(Charset.forName("UTF-8")))
                        .numbers());
    }

    @Test
    void aWorkbookIsLookedThroughAndItsPropertiesToo() throws IOException {
        var id = new ExportId(Ids.next());
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxExport(out, new Watermark(id, List.of("any"), "any"), List.of("any"))) {
            sheet.row(List.of("430899199001010019"));
        }
        var list = SuspectList.of(out.toByteArray());
        assertEquals(Set.of("430899199001010019"), list.numbers());
        assertEquals(Set.of(id.value()), list.ids());
    }
}
