package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.Institution;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.PersonId;
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
    Invitations invitations;

    @Inject
    CityClock clock;

    @Test
    void aMusterWaitsForItsNoticeAndIsToldOnce() {
        var city = City.of(new CitySpec(1, 200, story.institutions()));
        var staff = staff(city);
        demoCity.load(city, List.of());
        var area = new AreaId(city.areas().stream()
                .filter(each -> each.code().equals("4308"))
                .findFirst()
                .orElseThrow()
                .id());
        var command = SignedIn.as(invitations, Role.COMMAND_POST, area);
        musters.load(city, staff, clock.now());
        assertEquals(0, get(command, "/api/musters").getList("musters").size(), "no notice is there yet");
        story.load(city, staff, clock.now());
        musters.load(city, staff, clock.now());
        musters.load(city, staff, clock.now());
        var board = get(command, "/api/musters");
        assertEquals(7, board.getList("musters").size());
        var monitoring = "musters.find { it.muster.title.zh.startsWith('健康') }.demands.figures";
        assertEquals(List.of(32, 8), board.getList(monitoring + ".asked"));
        assertEquals(List.of(32, 8), board.getList(monitoring + ".named"));
        assertEquals(List.of(0, 0), board.getList(monitoring + ".confirmed"), "the report does not say");
        assertNull(
                board.<Object>get("musters.find { it.muster.title.zh.startsWith('全员') }.demands[0].figures.asked"),
                "nobody stated a number");
        assertEquals(
                List.of(20), board.getList("musters.find { it.muster.title.zh == '隔离点无接触值守' }.demands.figures.asked"));
        var teams = get(command, "/api/teams");
        assertEquals(List.of(2, 2, 2), teams.getList("findAll { it.team.splitFromId != null }.members"));
        assertEquals(
                52, get(command, "/api/reports-in/tree?areaId=" + area.value()).getInt("area.counts.home"));
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
