package org.huhang.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People from a file, the whole way over HTTP: sent, looked at, started, taken in, and what was refused sent again.
@QuarkusTest
@QuarkusTestResource(House.class)
class ImportsAppTest {
    private static final String GIVEN = "一二三四五六七八九十天地人山水木金石田禾竹梅兰菊春夏秋冬东南西北日月星云风雨雪江河湖海";
    private static final String HEADER = "姓名,身份证号,性别,出生日期,手机号,小区,备注\n";

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    private SmallCity city;
    private FileSender sender;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, imports.imports, shared.events");
        jdbi.useHandle(h -> h.execute("truncate imports.accepted_rows, imports.refused_rows"));
        city = new SmallCity(jdbi);
        sender = new FileSender(SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.yongding));
    }

    @Test
    void goodRowsAreTakenAndTheOthersComeBackToBeCorrected() {
        var ann = number(1);
        var text = HEADER
                + "覃新一," + ann + ",男,1990-01-02,13800000001,汪家寨村,\n"
                + "覃新二," + number(2) + ",男,,,430802004205,\n"
                + "覃新三,4.30890E+17,,,,汪家寨村,\n"
                + "覃新四," + number(4) + ",,1991-01-01,7448222222,武陵源区,\n"
                + "覃新一," + ann + ",,,,汪家寨村,\n"
                + city.a.getFirst().name() + "," + city.a.getFirst().identityNumber() + ",,,,汪家寨村,\n"
                + "田某," + city.b.getFirst().identityNumber() + ",,,,汪家寨村,\n"
                + "覃新五\n";
        var id = send(text, 8)
                .statusCode(200)
                .body("file.state", equalTo("WAITING"))
                .body("file.rowsIn", equalTo(8))
                .body("mapping.name", equalTo(0))
                .body("mapping.area", equalTo(5))
                .body("ignoredColumns[0]", equalTo("备注"))
                .extract()
                .path("file.importId")
                .toString();
        assertEquals(0, people());

        sender.preview(id)
                .statusCode(200)
                .body("[0].cells.area", equalTo("汪家寨村"))
                .body("[1].cells.birthDate", equalTo("1990-01-03"))
                .body("[2].reasons[0].code", equalTo("imports.identity-exponent"))
                .body("size()", equalTo(8));
        assertEquals(0, people());

        sender.start(id).statusCode(200);
        sender.start(id).statusCode(200);
        sender.awaitDone(id).body("file.accepted", equalTo(2)).body("file.refused", equalTo(6));
        assertEquals(
                List.of(
                        "4 imports.identity-exponent",
                        "5 registry.area-unknown imports.zero-lost registry.birth-date-disagrees",
                        "6 imports.row-twice",
                        "7 registry.person-known",
                        "8 registry.identity-number-taken",
                        "9 imports.column-count"),
                sender.refusedRows(id));
        assertEquals(2, people());
        assertEquals(2, counted());

        var csv = sender.worker()
                .request()
                .get("/api/imports/" + id + "/refused.csv")
                .asString();
        assertTrue(csv.startsWith("\uFEFF姓名,身份证号,性别,出生日期,手机号,小区,备注,row,reasons"), csv);
        assertTrue(csv.contains("覃新三,4.30890E+17,,,,汪家寨村,,4,"), csv);
        var corrected = csv.replace("4.30890E+17", number(3));
        var again = send(corrected, 6)
                .statusCode(200)
                .body("ignoredColumns", equalTo(List.of("备注")))
                .extract()
                .path("file.importId")
                .toString();
        sender.start(again).statusCode(200);
        sender.awaitDone(again).body("file.accepted", equalTo(1)).body("file.refused", equalTo(5));
    }

    @Test
    void aWorkbookIsTakenInLikeAText() {
        var book = TestSheets.xlsx(
                sheet -> {
                    TestSheets.row(sheet, 1, "姓名", "身份证号", "出生日期");
                    TestSheets.row(sheet, 2, "覃新一", number(1), 32875.0);
                    TestSheets.format(sheet, 2, 2, "yyyy-mm-dd");
                },
                "说明");
        sender = new FileSender(SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.wangjiazhai));
        var id = send(Ids.next(), book, 1, city.wangjiazhai)
                .statusCode(200)
                .body("survey.format", equalTo("XLSX"))
                .body("survey.otherSheets[0]", equalTo("说明"))
                .extract()
                .path("file.importId")
                .toString();
        sender.start(id).statusCode(200);
        sender.awaitDone(id).body("file.accepted", equalTo(1)).body("file.refused", equalTo(0));
    }

    @Test
    void peopleOfOneDoorAreOneHousehold() {
        jdbi.useHandle(h -> h.execute("""
                insert into registry.dwellings (id, entrance_id, floor, label)
                select ?, e.id, 3, '301'
                  from registry.entrances e
                  join registry.buildings b on b.id = e.building_id
                 where b.name = '1栋' and e.name = '1单元'
                """, Ids.next()));
        var text = "小区,楼栋,单元,房号,姓名,身份证号\n"
                + "汪家寨村,1栋,1单元,101,覃新一," + number(1) + "\n"
                + "汪家寨村,1栋,1单元,301,覃新二," + number(2) + "\n"
                + "汪家寨村,1栋,1单元,301,覃新三," + number(3) + "\n"
                + "汪家寨村,1栋,1单元,999,覃新四," + number(4) + "\n"
                + "双峡村,1栋,1单元,101,覃新五," + number(5) + "\n"
                + "汪家寨村,1栋,,101,覃新六," + number(6) + "\n";
        var id = sender.send(Ids.next(), "households", text.getBytes(StandardCharsets.UTF_8), 6, city.yongding)
                .statusCode(200)
                .extract()
                .path("file.importId")
                .toString();
        sender.start(id).statusCode(200);
        sender.awaitDone(id).body("file.accepted", equalTo(3));
        assertEquals(
                List.of("5 registry.no-such-dwelling", "6 registry.no-such-dwelling", "7 imports.cell-missing"),
                sender.refusedRows(id));
        assertEquals(List.of("李秀英,覃家亮,覃家明,覃新一", "覃新三,覃新二"), households());
        // whoever was corrected and is sent later finds the same household
        var later = sender.send(
                        Ids.next(),
                        "households",
                        ("小区,楼栋,单元,房号,姓名,身份证号\n汪家寨村,1栋,1单元,301,覃新六," + number(6) + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                        1,
                        city.yongding)
                .extract()
                .path("file.importId")
                .toString();
        sender.start(later).statusCode(200);
        sender.awaitDone(later).body("file.accepted", equalTo(1));
        assertEquals(2, households().size());
    }

    @Test
    void aFileRefusedAsAWholeTakesNothingAndCannotBeStarted() {
        var id = send(HEADER + "x," + number(1) + ",,,,,\n", 2)
                .statusCode(200)
                .body("file.state", equalTo("REFUSED"))
                .body("file.refusal.code", equalTo("imports.control-total"))
                .extract()
                .path("file.importId")
                .toString();
        sender.start(id).statusCode(409).body("code", equalTo("imports.cannot-start"));
    }

    @Test
    void beforeItsStartAnImportIsCancelledAndAfterwardsNot() {
        var id = sent(HEADER + "覃新一," + number(1) + ",,,,汪家寨村,\n");
        sender.cancel(id).statusCode(200).body("file.state", equalTo("CANCELLED"));
        sender.cancel(id).statusCode(200);
        sender.start(id).statusCode(409);
        assertEquals(0, rowsOf("imports.file_chunks"));
        var other = sent(HEADER + "覃新一," + number(1) + ",,,,汪家寨村,\n");
        sender.start(other).statusCode(200);
        sender.cancel(other).statusCode(409).body("code", equalTo("imports.cannot-cancel"));
        sender.awaitDone(other);
    }

    @Test
    void theSameIdWithTheSameFileIsTheSameImport() {
        var id = Ids.next();
        var text = (HEADER + "覃新一," + number(1) + ",,,,汪家寨村,\n").getBytes(StandardCharsets.UTF_8);
        send(id, text, null, city.yongding).statusCode(200);
        send(id, text, null, city.yongding).statusCode(200);
        send(id, (HEADER + "y\n").getBytes(StandardCharsets.UTF_8), null, city.yongding)
                .statusCode(409)
                .body("code", equalTo("shared.id-used-for-other-content"));
        sender.start(id.toString()).statusCode(200);
        sender.awaitDone(id.toString());
        send(Ids.next(), text, null, city.yongding).statusCode(200).body("file.sameAsId", equalTo(id.toString()));
    }

    @Test
    void theColumnsCanBeMatchedByHand() {
        var id = sent("谁,号码,村\n覃新一," + number(1) + ",汪家寨村\n");
        sender.start(id, Map.of("name", 0)).statusCode(422).body("code", equalTo("imports.column-missing"));
        sender.start(id, Map.of("name", 0, "identityNumber", 9)).statusCode(422);
        sender.start(id, Map.of("name", 0, "identityNumber", 1, "area", 2)).statusCode(200);
        sender.start(id, Map.of("name", 0, "identityNumber", 1)).statusCode(409);
        sender.awaitDone(id).body("file.accepted", equalTo(1));
    }

    @Test
    void anImportOutsideOfTheScopeIsRefused() {
        send(Ids.next(), HEADER.getBytes(StandardCharsets.UTF_8), null, city.wulingyuan)
                .statusCode(403);
        var id = sent(HEADER + "覃新一," + number(1) + ",,,,汪家寨村,\n");
        sender = new FileSender(SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.wulingyuan));
        sender.worker().request().get("/api/imports/" + id).then().statusCode(403);
        sender.worker().request().get("/api/imports").then().body("size()", equalTo(0));
    }

    @Test
    void templatesNameEachColumnAndAreReadAgain() {
        var kinds = sender.worker().request().get("/api/imports/kinds");
        List<String> keys = kinds.path("key");
        assertEquals(List.of("people", "households", "organizations", "staff", "places"), keys);
        for (String kind : keys) {
            for (String ending : List.of(".csv", ".xlsx")) {
                var template = sender.worker()
                        .request()
                        .get("/api/imports/kinds/" + kind + "/template" + ending)
                        .asByteArray();
                var rows = new ArrayList<SheetRow>();
                SheetFile.open(Content.of(template))
                        .then(file -> file.rows(rows::add))
                        .orThrow();
                assertTrue(rows.size() == 1 && rows.getFirst().cells().size() >= 3, kind + ending);
            }
        }
    }

    @Test
    void everyBatchOfALargerFileIsTakenIn() {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 25_000; i++) {
            text.append(i % 2500 == 7 ? "覃新3" : name(i))
                    .append(',')
                    .append(number(i))
                    .append(",,,,汪家寨村,\n");
        }
        var id = sent(text.toString());
        sender.start(id).statusCode(200);
        sender.awaitDone(id).body("file.accepted", equalTo(24_990)).body("file.refused", equalTo(10));
        assertEquals(24_990, people());
        assertEquals(24_990, counted());
        assertEquals(3, rowsOf("imports.batches"));
    }

    private String sent(String text) {
        return send(text, null).statusCode(200).extract().path("file.importId").toString();
    }

    private ValidatableResponse send(String text, @org.jspecify.annotations.Nullable Integer total) {
        return send(Ids.next(), text.getBytes(StandardCharsets.UTF_8), total, city.yongding);
    }

    private ValidatableResponse send(
            UUID id, byte[] content, @org.jspecify.annotations.Nullable Integer total, AreaId area) {
        return sender.send(id, "people", content, total, area);
    }

    /// Names in each household of which somebody was imported.
    private List<String> households() {
        return jdbi.withHandle(h -> h.createQuery("""
                select string_agg(name, ',' order by name collate "C") as names
                  from registry.people
                 where household_id in (select household_id from registry.people where name like '覃新%')
                 group by household_id
                 order by count(*) desc, names
                """).mapTo(String.class).list());
    }

    private int rowsOf(String table) {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from " + table).mapTo(int.class).one());
    }

    private int people() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from registry.people where name like '覃新%'")
                .mapTo(int.class)
                .one());
    }

    private int counted() {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(sum(people), 0) from registry.area_counts")
                .mapTo(int.class)
                .one());
    }

    /// Few share one: thousands of one name would all be looked at as perhaps one person.
    private static String name(int n) {
        return "覃新" + GIVEN.charAt(n % GIVEN.length()) + GIVEN.charAt(n / GIVEN.length() % GIVEN.length());
    }

    /// Of a man born on 1 January 1990 or some days later.
    private static String number(int n) {
        return SmallCity.identityNumber(LocalDate.of(1990, 1, 1).plusDays(n % 9000), 101 + 2 * (n / 9000));
    }
}
