package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages as laboratories' systems write them, and what no reader can make sense of.
class Hl7ReaderTest {
    static final String HEADER =
            "MSH|^~\\&|LIS|市疾控中心实验室|HUHANG|ZJJ|20210804173000+0800||ORU^R01^ORU_R01|MSG-1|P|2.5.1\r";
    static final String ORDER = "OBR|1|ORDER-1|TUBE-0001|94500-6^SARS-CoV-2 RNA^LN|||20210804080000+0800|||||||||||||||"
            + "20210804173000+0800|||F\r"
            + "OBX|1|CWE|94500-6^SARS-CoV-2 RNA^LN||260373001^Detected^SCT||||||F|||20210804080000+0800|||||"
            + "20210804160000+0800\r"
            + "OBX|2|NM|94511-3^ORF1ab Ct^LN||31.2|||||||F\r"
            + "OBX|3|NM|94510-5^N Ct^LN||30.8|||||||F\r"
            + "SPM|1|TUBE-0001||258500001^Nasopharyngeal swab^SCT\r";

    private final Hl7Reader reader = new Hl7Reader();

    @Test
    void aPositiveTubeWithItsGenes() {
        assertEquals(
                List.of(new RawTube(
                        "TUBE-0001",
                        "POSITIVE",
                        "2021-08-04T16:00:00+08:00",
                        "2021-08-04T17:30:00+08:00",
                        List.of(new TargetCt("ORF1ab", 31.2), new TargetCt("N", 30.8)),
                        null)),
                rows(HEADER + ORDER));
    }

    @Test
    void severalTubesInOneMessageWithWordsInsteadOfCodes() {
        var second = "OBR|2||TUBE-0002|CoV|||||||||||||||||||20210804173000|||F\r"
                + "OBX|1|ST|RESULT||阴性||||||F||||||||20210804160000\r";
        var rows = rows(HEADER + ORDER + second);
        assertEquals(2, rows.size());
        assertEquals("TUBE-0002", rows.get(1).tube());
        assertEquals("阴性", rows.get(1).finding());
        assertEquals("2021-08-04T16:00:00", rows.get(1).testedAt());
    }

    @Test
    void aCorrectionBringsItsReason() {
        var corrected = ORDER.replace("|||F\rOBX|1|", "|||C\rNTE|1||看错了孔位\rOBX|1|");
        assertEquals("看错了孔位", rows(HEADER + corrected).getFirst().correction());
    }

    @Test
    void aMessageOfAnEarlierVersionIsReadInTheSameStructure() {
        assertEquals(rows(HEADER + ORDER), rows(HEADER.replace("2.5.1", "2.3") + ORDER));
    }

    @Test
    void segmentsPartedByNewLinesAreReadToo() {
        assertEquals(rows(HEADER + ORDER), rows((HEADER + ORDER).replace("\r", "\n")));
        assertEquals(rows(HEADER + ORDER), rows((HEADER + ORDER).replace("\r", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource({"260415000, NEGATIVE", "260385009, NEGATIVE", "419984006, INDETERMINATE", "125154007, INVALID"})
    void codesOfSnomed(String code, String finding) {
        assertEquals(
                finding,
                rows(HEADER + ORDER.replace("260373001", code)).getFirst().finding());
    }

    @Test
    void aCtThatIsNoNumberIsRefusedWithItsRow() {
        var row = rows(HEADER + ORDER.replace("||31.2|", "||NoCt|")).getFirst();
        var read = new TubeRowReader(ZoneId.of("Asia/Shanghai"), Instant.parse("2021-08-05T00:00:00Z")).read(1, row);
        assertEquals(
                "testing.targets-unreadable",
                assertInstanceOf(TubeRead.Refused.class, read)
                        .reasons()
                        .getFirst()
                        .code());
    }

    @Test
    void whatIsNoResultIsToldSo() {
        assertEquals("testing.hl7-unreadable", code(""));
        assertEquals("testing.hl7-unreadable", code("{\"tube\":\"TUBE-0001\"}"));
        assertEquals("testing.hl7-not-results", code(HEADER.replace("ORU^R01^ORU_R01", "ADT^A01^ADT_A01")));
        assertEquals("testing.hl7-without-id", code(HEADER.replace("|MSG-1|", "||") + ORDER));
        assertEquals("testing.hl7-without-results", code(HEADER));
    }

    /// A message cut off anywhere never throws, and never makes a positive into anything else.
    @Test
    void aMessageCutOffAnywhereIsAnswered() {
        var whole = HEADER + ORDER;
        for (int end = 0; end <= whole.length(); end++) {
            if (reader.read(whole.substring(0, end)) instanceof Hl7Reader.Read.Results results) {
                var finding = results.rows().getFirst().finding();
                assertEquals(false, "NEGATIVE".equals(finding), whole.substring(0, end));
            }
        }
    }

    @Test
    void noiseIsAnswered() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        for (long each : new long[] {1, 2, 3, seed}) {
            var random = new Random(each);
            for (int i = 0; i < 300; i++) {
                var text = new StringBuilder(HEADER + ORDER);
                for (int j = 0; j < 5; j++) {
                    text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
                }
                reader.read(text.toString());
            }
        }
    }

    private List<RawTube> rows(String message) {
        return assertInstanceOf(Hl7Reader.Read.Results.class, reader.read(message))
                .rows();
    }

    private String code(String message) {
        return assertInstanceOf(Hl7Reader.Read.Unreadable.class, reader.read(message))
                .code();
    }
}
