package org.huhang.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Organizations, their staff, and places from files, over HTTP. Each file comes twice: the second time every row is
/// known, and nothing doubled.
@QuarkusTest
@QuarkusTestResource(House.class)
class ThingsImportAppTest {
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
    void organizationsComeWithTheirParents() {
        var file = """
                单位名称,系统,级别,区域,上级单位,编制
                永定区人民法院,法院,,,,86
                官黎坪人民法庭,courts,乡镇级,官黎坪街道,永定区人民法院,12.0
                汪家寨村委会,社区,,430802004205,,
                永定区人民法院,法院,,永定区,,86
                市疾控中心实验室,卫生健康,,,,
                某局,马戏团,,,,
                某所,政府,,官黎坪街道,没有的局,
                某站,政府,,武陵源区,,
                12,政府,,,,
                某院,政府,,,,-3
                某办,政府,,,,1.5
                某会,政府,很高,,,
                """;
        var id = sent("organizations", file, 12);
        sender.preview(id)
                .body("[1].cells.system", equalTo("法院"))
                .body("[1].cells.level", equalTo("乡镇（街道）级"))
                .body("[2].cells.level", equalTo("社区（村）级"));
        sender.start(id).statusCode(200);
        sender.awaitDone(id).body("file.accepted", equalTo(3)).body("file.refused", equalTo(9));
        assertEquals(
                List.of(
                        "5 imports.row-twice",
                        "6 registry.organization-known",
                        "7 imports.word-unknown",
                        "8 registry.organization-unknown",
                        "9 registry.area-unknown",
                        "10 registry.thing-name",
                        "11 imports.number-range",
                        "12 imports.number-range",
                        "13 imports.word-unknown"),
                sender.refusedRows(id));
        assertEquals(
                List.of(
                        "官黎坪人民法庭 COURTS STREET 官黎坪街道 永定区人民法院 12",
                        "永定区人民法院 COURTS COUNTY 永定区 - 86",
                        "汪家寨村委会 COMMUNITY COMMUNITY 汪家寨村 - -"),
                organizations());
        allKnown("organizations", file, 12);
        assertEquals(3, organizations().size());
    }

    @Test
    void twoOrganizationsOfOneNameAreNoParent() {
        var id = done("organizations", """
                单位名称,系统,区域,上级单位
                卫生院,卫生健康,汪家寨村,
                卫生院,卫生健康,双峡村,
                门诊部,卫生健康,双峡村,卫生院
                """, 3);
        assertEquals(List.of("4 registry.organization-ambiguous"), sender.refusedRows(id));
    }

    @Test
    void aParentMayStandAboveTheImportsArea() {
        var id = sender.send(Ids.next(), "organizations", bytes("单位名称,系统,上级单位\n采样队,卫生健康,市疾控中心实验室\n"), 1, city.shuangxia)
                .statusCode(200)
                .extract()
                .path("file.importId")
                .toString();
        sender.start(id).statusCode(200);
        sender.awaitDone(id).body("file.accepted", equalTo(1));
        assertEquals(List.of("采样队 HEALTH COMMUNITY 双峡村 市疾控中心实验室 -"), organizations());
    }

    @Test
    void staffAreBoundToTheirOrganizations() {
        var ann = city.a.getFirst();
        var bo = city.b.getFirst();
        var file = """
                单位,姓名,身份证号,职务,入职日期,离职日期
                市疾控中心实验室,%1$s,%2$s,检验师,2019-07-01,2020-06-30
                市疾控中心实验室,%1$s,%2$s,主任,2020-07-01,
                市疾控中心实验室,%3$s,%4$s,检验师,,
                市疾控中心实验室,%1$s,%2$s,主任,2021-01-01,
                市疾控中心实验室,%3$s,%4$s,检验师,2021-07-01,2021-06-30
                武陵源区医院检验科,%3$s,%4$s,检验师,,
                市疾控中心实验室,无此人,%5$s,检验师,,
                市疾控中心实验室,另一人,%4$s,检验师,2011-01-01,2011-02-01
                市疾控中心实验室,%3$s,4.30890E+17,检验师,,
                市疾控中心实验室,%3$s,%4$s,,2011-01-01,2011-02-01
                市疾控中心实验室,%3$s,%4$s,检验师,1/5/2011,
                """.formatted(
                        ann.name(),
                        ann.identityNumber(),
                        bo.name(),
                        bo.identityNumber(),
                        SmallCity.identityNumber(java.time.LocalDate.of(1970, 1, 1), 999));
        var id = done("staff", file, 11);
        assertEquals(
                List.of(
                        "5 registry.employment-known",
                        "6 registry.employment-ends-early",
                        "7 registry.organization-unknown",
                        "8 registry.person-unregistered",
                        "9 registry.person-named-otherwise",
                        "10 imports.identity-exponent",
                        "11 imports.cell-missing",
                        "12 imports.date-unreadable"),
                sender.refusedRows(id));
        // midnight in the city is four in the afternoon, UTC
        assertEquals(
                List.of(ann.name() + " 主任 2020-06-30 16:00 -", ann.name() + " 检验师 2019-06-30 16:00 2020-06-30 16:00"),
                staff(ann.name()));
        assertEquals(1, staff(bo.name()).size());
        allKnown("staff", file, 11);
        assertEquals(1, staff(bo.name()).size());
    }

    @Test
    void placesComeWithTheirAreasAndPositions() {
        var file = """
                场所名称,类型,区域,经度,纬度,管理单位,来源
                魅力湘西剧场,剧场,双峡村,110.5431,29.3462,,
                汪家寨卡点,交界卡点,汪家寨村；430802004202,110.5,29.2,市疾控中心实验室,现场测量
                村卫生室,clinic,汪家寨村,,,,
                倒了,市场,汪家寨村,29.3,110.5,,
                一半,市场,汪家寨村,110.5,,,
                不知道,鬼屋,汪家寨村,,,,
                外面,市场,汪家寨村；武陵源区,,,,
                无人管,市场,汪家寨村,,,没有的局,
                村卫生室,诊所,汪家寨村,,,,
                汪家寨卡点,交界卡点,汪家寨村,,,,
                汪家寨卡点,市场,汪家寨村,1.105E+2,29.2,,
                魅力湘西剧场,剧场,汪家寨村；双峡村,,,,
                """;
        var id = done("places", file, 12);
        assertEquals(
                List.of(
                        "2 registry.place-known",
                        "5 imports.number-range imports.number-range",
                        "6 registry.half-a-position",
                        "7 imports.word-unknown",
                        "8 registry.area-unknown",
                        "9 registry.organization-unknown",
                        "10 imports.row-twice",
                        "11 registry.place-known",
                        "12 imports.number-exponent",
                        "13 registry.place-known"),
                sender.refusedRows(id));
        assertEquals(
                List.of("村卫生室 CLINIC - - 汪家寨村 - IMPORT", "汪家寨卡点 BOUNDARY_POST 110.5 29.2 双峡村,汪家寨村 市疾控中心实验室 现场测量"),
                places());
        allKnown("places", file, 12);
        assertEquals(2, places().size());
    }

    /// Sent again, no row is taken.
    private void allKnown(String kind, String file, int rows) {
        var id = sent(kind, file, rows);
        sender.start(id).statusCode(200);
        sender.awaitDone(id).body("file.accepted", equalTo(0)).body("file.refused", equalTo(rows));
    }

    private String done(String kind, String file, int rows) {
        var id = sent(kind, file, rows);
        sender.start(id).statusCode(200);
        answered(sender.awaitDone(id), rows);
        return id;
    }

    private static void answered(ValidatableResponse answer, int rows) {
        int accepted = answer.extract().path("file.accepted");
        int refused = answer.extract().path("file.refused");
        assertEquals(rows, accepted + refused);
    }

    private String sent(String kind, String file, int rows) {
        return sender.send(Ids.next(), kind, bytes(file), rows, city.yongding)
                .statusCode(200)
                .extract()
                .path("file.importId")
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> organizations() {
        return lines("""
                select o.name || ' ' || o.system || ' ' || o.level || ' ' || t.name || ' ' || coalesce(p.name, '-') || ' '
                       || coalesce(cast(o.establishment as text), '-')
                  from registry.organizations o
                  join registry.area_terms t on t.area_id = o.area_id
                  left join registry.organizations p on p.id = o.parent_id
                 where o.id in (select thing_id from imports.accepted_rows)
                 order by o.name collate "C"
                """);
    }

    private List<String> staff(String name) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select p.name || ' ' || s.position || ' ' || to_char(s.start_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                       || ' ' || coalesce(to_char(s.end_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), '-')
                  from registry.staff s
                  join registry.people p on p.id = s.person_id
                 where p.name = :name
                 order by s.position collate "C"
                """).bind("name", name).mapTo(String.class).list());
    }

    private List<String> places() {
        return lines("""
                select p.name || ' ' || p.kind || ' ' || coalesce(cast(p.longitude as text), '-') || ' '
                       || coalesce(cast(p.latitude as text), '-') || ' '
                       || string_agg(t.name, ',' order by t.name collate "C") || ' ' || coalesce(o.name, '-') || ' '
                       || p.source
                  from registry.places p
                  join registry.place_areas a on a.place_id = p.id
                  join registry.area_terms t on t.area_id = a.area_id
                  left join registry.organizations o on o.id = p.organization_id
                 where p.id in (select thing_id from imports.accepted_rows)
                 group by p.id, o.name
                 order by p.name collate "C"
                """);
    }

    private List<String> lines(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
