package org.huhang.demo;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.citysim.City;
import org.huhang.posts.FirstRosters;
import org.huhang.posts.HeatId;
import org.huhang.posts.Heats;
import org.huhang.posts.Loops;
import org.huhang.posts.NewPlan;
import org.huhang.posts.NewPost;
import org.huhang.posts.PlanId;
import org.huhang.posts.PostId;
import org.huhang.posts.PostKind;
import org.huhang.posts.PostLine;
import org.huhang.posts.PostRuleId;
import org.huhang.posts.Posts;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;

/// The posts of the story with a roster in force around the clock for a week of August 2021, staffed by the story's
/// organizations. Where the report names no number the rule of the post says so. Telling it twice changes nothing.
@ApplicationScoped
class StoryPosts {
    /// Monday of the week in which the justice bureau's staff went home to their communities (S24).
    static final LocalDate MONDAY = LocalDate.of(2021, 8, 2);

    private static final int DAYS = 7;
    private static final Instant OPENED = Instant.parse("2021-08-01T00:00:00Z");
    private static final Duration SEARCH = Duration.ofSeconds(2);
    private static final String CITY = "430800";
    /// F47 of the story: near 40 C. The hours are assumed.
    private static final int CELSIUS = 38;

    private static final List<LocalDate> HOT =
            List.of(LocalDate.of(2021, 8, 4), LocalDate.of(2021, 8, 5), LocalDate.of(2021, 8, 6));
    private static final String SITES_STAFFED_BY = "court.cili";
    private static final int STAFF_OF_SITE = 4;

    private final StoryGround ground;
    private final Posts posts;
    private final Heats heats;
    private final Loops loops;
    private final FirstRosters rosters;
    private final CityClock clock;

    StoryPosts(StoryGround ground, Posts posts, Heats heats, Loops loops, FirstRosters rosters, CityClock clock) {
        this.ground = ground;
        this.posts = posts;
        this.heats = heats;
        this.loops = loops;
        this.rosters = rosters;
        this.clock = clock;
    }

    /// @param staff people of the registry by the keys of the organizations
    void load(City city, Map<String, List<PersonId>> staff, Instant now) {
        var told = StoryPostFile.read();
        var places = new StoryPlaces(city);
        told.posts().forEach(post -> open(post, places, now));
        heat(places.area(CITY), now);
        enterLoops(told, staff, now);
        told.plans()
                .forEach(plan -> rosters.record(
                        new NewPlan(
                                new PlanId(StoryIds.of("plan", plan.key())),
                                plan.title(),
                                places.area(plan.area()),
                                MONDAY,
                                DAYS,
                                plan.posts().stream().map(StoryPosts::post).toList(),
                                plan.organizations().stream()
                                        .map(StoryOfZhangjiajie::organization)
                                        .toList(),
                                plan.helpers()),
                        SEARCH,
                        "首份值班表",
                        now));
    }

    static PostId post(String key) {
        return new PostId(StoryIds.of("post", key));
    }

    private void open(StoryPostFile.StoryPost told, StoryPlaces places, Instant now) {
        var place = told.place();
        var at = place == null ? null : places.assigned(new TextNode(place), ground, now);
        var area = at != null && at.areaId() != null ? at.areaId() : places.area(Objects.requireNonNull(told.area()));
        var id = post(told.key());
        posts.record(
                new NewPost(
                        id,
                        new Wording(told.zh(), told.en()),
                        told.kind(),
                        told.pattern(),
                        area,
                        at == null ? null : at.otherAreaId(),
                        at == null ? null : at.placeId(),
                        told.kind() == PostKind.GATE ? area : null,
                        told.loop(),
                        told.outdoor(),
                        null,
                        null,
                        null,
                        told.opens() == null ? OPENED : told.opens(),
                        told.organizations().stream()
                                .map(StoryOfZhangjiajie::organization)
                                .toList()),
                now);
        var lines = told.lines();
        if (lines != null) {
            posts.recordRule(
                    id,
                    new PostRuleId(StoryIds.of("post-rule", told.key())),
                    MONDAY.minusDays(1),
                    String.valueOf(told.source()),
                    lines.stream().map(StoryPosts::line).toList(),
                    now);
        }
    }

    /// As `23:00 480 1 POLICE`: from when, how many minutes, how many people, which skill if any.
    private static PostLine line(String told) {
        var parts = List.of(told.split(" "));
        return new PostLine(
                LocalTime.parse(parts.get(0)),
                Integer.parseInt(parts.get(1)),
                parts.size() > 3 ? parts.get(3) : null,
                Integer.parseInt(parts.get(2)));
    }

    private void heat(AreaId city, Instant now) {
        for (LocalDate day : HOT) {
            heats.record(
                    new HeatId(StoryIds.of("heat", day.toString())),
                    city,
                    day.atTime(11, 0).atZone(clock.zone()).toInstant(),
                    day.atTime(18, 0).atZone(clock.zone()).toInstant(),
                    CELSIUS,
                    "报道：气温接近 40 ℃；起止时间为假设",
                    now);
        }
    }

    /// The last of the court's staff: the first keep its gates and stand on its musters.
    private void enterLoops(StoryPostFile told, Map<String, List<PersonId>> staff, Instant now) {
        var people = Objects.requireNonNull(staff.get(SITES_STAFFED_BY)).stream()
                .sorted(Comparator.comparing(PersonId::value).reversed())
                .toList();
        int next = 0;
        for (var post : told.posts()) {
            if (post.loop() != null) {
                loops.record(
                        new Loops.NewLoopStay(
                                StoryIds.of("loop", post.loop()),
                                post.loop(),
                                people.subList(next, next + STAFF_OF_SITE),
                                Objects.requireNonNull(post.opens()),
                                null),
                        now);
                next += STAFF_OF_SITE;
            }
        }
    }
}
