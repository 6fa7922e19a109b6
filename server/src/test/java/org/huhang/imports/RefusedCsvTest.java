package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Refusal;
import org.huhang.shared.Texts.Language;
import org.junit.jupiter.api.Test;

class RefusedCsvTest {
    private static final List<RefusedRow> ROWS = List.of(new RefusedRow(
            3,
            List.of("S1", "430890198005011000", "=1+1"),
            List.of(
                    Refusal.invalid(
                            "imports.identity-lost-digits", "identityNumber", Map.of("text", "430890198005011000")),
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
        var header = List.of("标本编号", "身份证号");
        var file = SheetFile.open(Content.of(RefusedCsv.write(
                        header,
                        List.of(new RefusedRow(2, List.of("S1", "430890198005011019"), List.of())),
                        Language.EN)))
                .orThrow();
        var rows = new ArrayList<SheetRow>();
        file.rows(rows::add).orThrow();
        var columns = List.of(
                ImportColumn.required("code", "标本编号", "code", "S1"),
                ImportColumn.required("number", "身份证号", "number", ""));
        var mapping = Mapping.propose(columns, rows.getFirst().cells());
        assertEquals(List.of(), mapping.ignored(rows.getFirst().cells()));
        assertEquals("430890198005011019", new RowCells(rows.get(1), mapping).text(columns.get(1)));
    }

    private static String write(Language language) {
        return new String(RefusedCsv.write(List.of("标本编号", "身份证号", "Ct值"), ROWS, language), StandardCharsets.UTF_8);
    }
}
