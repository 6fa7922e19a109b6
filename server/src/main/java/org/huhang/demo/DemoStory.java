package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.citysim.City;
import org.huhang.citysim.Institution;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;

/// The story of July and August 2021, told in the demo's city.
@ApplicationScoped
class DemoStory {
    /// The organization whose people the demo's dispatcher moves.
    static final String DISPATCHING = "court.cili";

    private final StoryOfZhangjiajie story;
    private final StoryZones zones;
    private final CityClock clock;
    private final Progress progress;

    DemoStory(StoryOfZhangjiajie story, StoryZones zones, CityClock clock, Progress progress) {
        this.story = story;
        this.zones = zones;
        this.clock = clock;
        this.progress = progress;
    }

    List<Institution> institutions() {
        return story.institutions();
    }

    /// @return who works for the story's organizations, by their keys
    Map<String, List<PersonId>> load(City city) {
        var step = progress.begin("story", 1);
        var keys = story.institutions().stream().map(Institution::key).toList();
        var staff = new HashMap<String, List<PersonId>>();
        city.staff(keys)
                .forEach((key, people) -> staff.put(
                        key,
                        people.stream().map(person -> new PersonId(person.id())).toList()));
        story.load(city, staff, clock.now());
        zones.load(city, clock.now());
        step.add(1);
        return staff;
    }

    OrganizationId dispatching() {
        return StoryOfZhangjiajie.organization(DISPATCHING);
    }

    OrganizationId laboratory() {
        return StoryOfZhangjiajie.organization("laboratory.city");
    }
}
