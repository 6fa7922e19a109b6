package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Refusal;
import org.huhang.shared.Texts.Language;
import org.huhang.testing.ResultFileStore.RefusedRow;
import org.junit.jupiter.api.Test;

class RefusedCsvTest {
    private static final List<RefusedRow> ROWS = List.of(new RefusedRow(
            3,
            true,
            List.of("S1", "430890198005011000", "=1+1"),
            List.of(
                    Refusal.invalid(
                            "testing.identity-lost-digits", "identityNumber", Map.of("text", "430890198005011000")),
                    Refusal.invalid("testing.ct-unreadable", "ctValues", Map.of("text", "=1+1")))));

    @Test
    void cellsComeBackWithRowAndReasonsAndWithoutFormulas() {
        assertEquals("""
                \uFEFF标本编号,身份证号,Ct值,行号,拒收原因
                S1,'430890198005011000,'=1+1,3,身份证号“430890198005011000”丢失了数字; 看不懂 Ct 值“=1+1”
                """, write(Language.ZH).replace("\r\n", "\n"));
    }

    @Test
    void theFileCanBeSentAgainAsItIs() {
        var again = Decoding.decode(RefusedCsv.write(
                List.of("标本编号", "身份证号", "姓名", "采集时间", "报告时间", "检测结果"),
                List.of(new RefusedRow(2, false, List.of("S1", "1", "x", "y", "z", "阴性"), List.of())),
                Language.EN));
        var sheet = again.then(text -> Sheet.read(text.text())).orThrow();
        assertEquals(List.of(), sheet.ignored());
        assertEquals("阴性", sheet.cell(sheet.rows().getFirst(), Column.FINDING));
    }

    private static String write(Language language) {
        return new String(RefusedCsv.write(List.of("标本编号", "身份证号", "Ct值"), ROWS, language), StandardCharsets.UTF_8);
    }
}
