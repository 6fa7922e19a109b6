package org.huhang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashSet;
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
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The story's posts in a city of one in two hundred: each with a roster around the clock that breaks no hard rule.
@QuarkusTest
@QuarkusTestResource(House.class)
@Tag("full")
class StoryPostsAppTest {
    @Inject
    StoryOfZhangjiajie story;

    @Inject
    StoryPosts posts;

    @Inject
    DemoCity demoCity;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void everyPostOfTheStoryIsStaffedAroundTheClock() {
        var city = City.of(new CitySpec(1, 200, story.institutions()));
        var staff = staff(city);
        demoCity.load(city, List.of());
        story.load(city, staff, clock.now());
        for (int told = 0; told < 2; told++) {
            posts.load(city, staff, clock.now());
        }
        var prefecture = new AreaId(city.areas().stream()
                .filter(each -> each.code().equals("4308"))
                .findFirst()
                .orElseThrow()
                .id());
        var command = SignedIn.as(invitations, Role.COMMAND_POST, prefecture);
        var all = get(command, "/api/posts").getList("posts.post.id");
        assertEquals(StoryPostFile.read().posts().size(), all.size());
        Set<Object> staffed = new HashSet<>();
        for (Object plan : get(command, "/api/rosters").getList("rosters.plan.id")) {
            var roster = get(command, "/api/rosters/" + plan);
            assertEquals(1, roster.getList("publications").size());
            assertEquals(0, roster.getInt("missing"));
            var draft = roster.getString("publications[0].draftId");
            var line = get(command, "/api/rosters/" + plan + "/drafts/" + draft);
            assertEquals(
                    List.of(0, 0),
                    List.of(line.getInt("draft.hard"), line.getInt("draft.unfilled")),
                    roster.getString("plan.title") + line.getList("tally"));
            staffed.addAll(roster.getList("posts.id"));
            assertAroundTheClock(roster);
        }
        assertEquals(new HashSet<>(all), staffed);
        var yongding = SignedIn.as(invitations, Role.COMMAND_POST, area(city, "430802"));
        var cili = SignedIn.as(invitations, Role.COMMAND_POST, area(city, "430821"));
        for (var each : List.of(yongding, cili)) {
            assertTrue(get(each, "/api/posts")
                    .getList("posts.post.id")
                    .contains(StoryPosts.post("zhangci").value().toString()));
        }
    }

    /// On 5 August, when also the sites that opened the evening before stand: no minute without somebody.
    private static void assertAroundTheClock(JsonPath roster) {
        long day = StoryPosts.MONDAY
                        .plusDays(3)
                        .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                        .toEpochSecond()
                / 60;
        List<Integer> post = roster.getList("seats.post");
        List<Integer> start = roster.getList("seats.start");
        List<Integer> minutes = roster.getList("seats.minutes");
        for (int number = 0; number < roster.getList("posts").size(); number++) {
            var there = new BitSet();
            for (int seat = 0; seat < post.size(); seat++) {
                if (post.get(seat) == number) {
                    int from = Math.clamp(start.get(seat) - day, 0, 1440);
                    int until = Math.clamp(start.get(seat) + minutes.get(seat) - day, 0, 1440);
                    there.set(from, until);
                }
            }
            assertEquals(1440, there.cardinality(), roster.getString("posts[" + number + "].name.zh"));
        }
    }

    private static AreaId area(City city, String code) {
        return new AreaId(city.areas().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private Map<String, List<PersonId>> staff(City city) {
        var keys = story.institutions().stream().map(Institution::key).toList();
        return city.staff(keys).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(person -> new PersonId(person.id()))
                                .toList()));
    }

    private static JsonPath get(SignedIn who, String path) {
        return who.request().get(path).then().statusCode(200).extract().jsonPath();
    }
}
