package org.huhang.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.moves.Moves;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jboss.logging.Logger;

/// `./huhang demo`: a drill database with the simulated city and the story, loaded behind the running
/// server on the first start and found again on every later one.
@ApplicationScoped
class Demo {
    private static final Logger LOG = Logger.getLogger(Demo.class);
    /// The evening on which the story's 20 people went to the five quarantine sites.
    private static final Instant CITY_TIME = Instant.parse("2021-08-04T12:00:00Z");

    private final CityClock clock;
    private final DemoCity demoCity;
    private final DemoStory story;
    private final StoryMusters musters;
    private final DemoVolunteers volunteers;
    private final StoryPosts storyPosts;
    private final DemoChain chain;
    private final DemoDuplicates duplicates;
    private final DemoDay day;
    private final DemoPosts posts;
    private final DemoFirstCases firstCases;
    private final DemoMovement movement;
    private final DemoLinks links;
    private final Progress progress;
    private final boolean demo;
    private final CitySpec spec;
    private final String address;

    Demo(
            CityClock clock,
            DemoCity demoCity,
            DemoStory story,
            StoryMusters musters,
            DemoVolunteers volunteers,
            StoryPosts storyPosts,
            DemoChain chain,
            DemoDuplicates duplicates,
            DemoDay day,
            DemoPosts posts,
            DemoFirstCases firstCases,
            DemoMovement movement,
            DemoLinks links,
            Progress progress,
            @ConfigProperty(name = "huhang.mode", defaultValue = "test") String mode,
            @ConfigProperty(name = "huhang.demo.scale", defaultValue = "1") int scale,
            @ConfigProperty(name = "huhang.demo.seed", defaultValue = "1") long seed,
            @ConfigProperty(name = "huhang.address", defaultValue = "http://localhost:8080") String address) {
        this.clock = clock;
        this.demoCity = demoCity;
        this.story = story;
        this.musters = musters;
        this.volunteers = volunteers;
        this.storyPosts = storyPosts;
        this.chain = chain;
        this.duplicates = duplicates;
        this.day = day;
        this.posts = posts;
        this.firstCases = firstCases;
        this.movement = movement;
        this.links = links;
        this.progress = progress;
        this.demo = mode.equals("demo");
        this.spec = new CitySpec(seed, scale, story.institutions());
        this.address = address;
    }

    boolean isDemo() {
        return demo;
    }

    void start(@Observes StartupEvent event) {
        if (demo) {
            Thread.ofVirtual().name("demo-load").start(this::loadOrSay);
        }
    }

    private void loadOrSay() {
        try {
            load();
        } catch (RuntimeException | IOException e) {
            LOG.error("the demo could not be loaded; stop it and start again, the loading begins anew", e);
            progress.fail(String.valueOf(e.getMessage()));
        }
    }

    /// Each part is loaded once: a start that was killed half way goes on with the part that it was at.
    private void loadEverything(City city, Moves moves) {
        try (var bars = new ConsoleBars(progress)) {
            if (!demoCity.stands()) {
                clock.beginDrill(CITY_TIME);
                demoCity.load(city, DemoMovement.guests(moves));
            }
            var staff = story.load(city);
            chain.load(city);
            duplicates.load(city);
            // behind all that loads notices: a muster whose notice is not there is left out
            musters.load(city, staff, clock.now());
            volunteers.load(city);
            storyPosts.load(city, staff, clock.now());
            // behind the rosters of the story
            day.load(clock.now());
            posts.choose(city, story.dispatching(), story.laboratory(), guard(staff));
        }
    }

    /// Somebody of the dispatching organization who keeps a gate with a phone: named, they confirm and sign in on it.
    private PersonId guard(Map<String, List<PersonId>> staff) {
        return Objects.requireNonNull(staff.get(DemoStory.DISPATCHING)).stream()
                .min(Comparator.comparing(PersonId::value))
                .orElseThrow();
    }

    private void load() throws IOException {
        boolean stands = !posts.list().isEmpty();
        if (stands) {
            greet();
            if (movement.stands()) {
                return;
            }
        }
        var city = City.of(spec);
        var moves = DemoMovement.of(city);
        if (!stands) {
            loadEverything(city, moves);
        }
        var step = movement.begin(moves);
        if (!stands) {
            greet();
        }
        // people can work meanwhile: of a whole city it is more than all else
        try (var bars = new ConsoleBars(progress)) {
            firstCases.load(city, moves, story.laboratory());
            movement.load(city, moves, step, clock.now());
        }
    }

    private void greet() throws IOException {
        var made = links.make(posts.list());
        links.write(made);
        System.out.printf("%n护航 Huhang · %s%n%n%s%n", address, DemoLinks.text(made));
        System.out.println("每个链接只能用一次；再次启动会给出新的链接。按 Ctrl-C 停止。");
        System.out.println("Each link works once; the next start prints new ones. Ctrl-C stops.");
        progress.finish();
    }
}
