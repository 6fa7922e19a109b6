package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.Institution;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.notices.Urgency;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.junit.jupiter.api.Test;

/// The story's musters on the board, in a city of one in two hundred: with the notices that are there, and once the
/// others came.
@QuarkusTest
@QuarkusTestResource(House.class)
class StoryMustersAppTest {
    @Inject
    StoryOfZhangjiajie story;

    @Inject
    StoryMusters musters;

    @Inject
    DemoCity demoCity;

    @Inject
    Notices notices;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Test
    void aMusterWaitsForItsNoticeAndIsToldOnce() {
        var city = City.of(new CitySpec(1, 200, story.institutions()));
        var staff = staff(city);
        demoCity.load(city);
        story.load(city, staff, clock.now());
        musters.load(city, staff, clock.now());
        var area = new AreaId(city.areas().stream()
                .filter(each -> each.code().equals("4308"))
                .findFirst()
                .orElseThrow()
                .id());
        var command = SignedIn.as(invitations, Role.COMMAND_POST, area);
        var early = get(command, "/api/musters");
        assertEquals(
                Set.of("全员上岗，取消休假", "健康监测点和联点社区值守"),
                Set.copyOf(early.getList("musters.muster.title.zh", String.class)));
        var monitoring = "musters.find { it.muster.title.zh.startsWith('健康') }.demands.figures";
        assertEquals(List.of(32, 8), early.getList(monitoring + ".asked"));
        assertEquals(List.of(32, 8), early.getList(monitoring + ".named"));
        assertEquals(List.of(0, 0), early.getList(monitoring + ".confirmed"), "the report does not say");
        assertNull(
                early.<Object>get("musters.find { it.muster.title.zh.startsWith('全员') }.demands[0].figures.asked"),
                "nobody stated a number");
        assertEquals(
                52, get(command, "/api/reports-in/tree?areaId=" + area.value()).getInt("area.counts.home"));

        order(14, area);
        order(19, area);
        musters.load(city, staff, clock.now());
        musters.load(city, staff, clock.now());
        var later = get(command, "/api/musters");
        assertEquals(6, later.getList("musters").size(), "only what Order 2 calls for still waits");
        assertEquals(
                List.of(20), later.getList("musters.find { it.muster.title.zh == '隔离点无接触值守' }.demands.figures.asked"));
        var teams = get(command, "/api/teams");
        assertEquals(List.of(2, 2, 2), teams.getList("findAll { it.team.splitFromId != null }.members"));
        assertEquals(
                52, get(command, "/api/reports-in/tree?areaId=" + area.value()).getInt("area.counts.home"));
    }

    private void order(int number, AreaId area) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.recordIssued(
                        new NoticeId(Ids.next()),
                        "ORDER",
                        "ORDER:2021:" + number,
                        new Wording("第 " + number + " 号令", null),
                        new Wording("正文", null),
                        List.of(area),
                        null,
                        new Notice.Issue(
                                "令",
                                number,
                                2021,
                                null,
                                new Wording("指挥部", null),
                                null,
                                Urgency.ROUTINE,
                                null,
                                null,
                                null,
                                clock.now())));
    }

    private static JsonPath get(SignedIn who, String path) {
        return who.request().get(path).then().statusCode(200).extract().jsonPath();
    }

    private Map<String, List<PersonId>> staff(City city) {
        return city.staff(story.institutions().stream().map(Institution::key).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(member -> new PersonId(member.id()))
                                .toList()));
    }
}
