package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.citysim.City;
import org.huhang.citysim.Neighbourhood;
import org.huhang.citysim.people.Occupation;
import org.huhang.citysim.venues.VenueKind;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.visits.GatheringId;
import org.huhang.visits.Gatherings;
import org.huhang.visits.KnownFrom;
import org.jdbi.v3.core.Jdbi;

/// What the first chain needs to be walked in the demo: a person who will be found positive, two gatherings
/// that this person was at, and the laboratory's file that says so.
@ApplicationScoped
class DemoChain {
    static final String LABORATORY_FILE = "laboratory-2021-08-04.csv";

    /// Order 31 of 4 August 2021 made this community a high-risk area.
    private static final String COMMUNITY = "430802004002";

    private static final Instant SAMPLED = Instant.parse("2021-08-03T23:10:00Z");
    private static final Instant THEATRE_EVENING = Instant.parse("2021-07-22T12:00:00Z");
    private static final Instant FAMILY_DINNER = Instant.parse("2021-08-03T10:30:00Z");
    private static final int SPECTATORS = 60;
    private static final int DINERS = 9;
    private static final int TESTED = 120;

    private final Gatherings gatherings;
    private final CityClock clock;
    private final Jdbi jdbi;
    private final SampleSecrets secrets;

    DemoChain(Gatherings gatherings, CityClock clock, Jdbi jdbi, SampleSecrets secrets) {
        this.secrets = secrets;
        this.gatherings = gatherings;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    /// @param content in GB18030, as Excel in Chinese writes it
    /// @param rowCount the control total that goes with it
    @SuppressWarnings("ArrayRecordComponent") // never compared: a file on its way out
    record Sample(String name, byte[] content, int rowCount) {}

    Optional<Sample> findSample() {
        return jdbi.withHandle(h -> h.createQuery("select name, sealed, row_count from demo.samples where name = :name")
                .bind("name", LABORATORY_FILE)
                .map((row, context) ->
                        new Sample(row.getString(1), secrets.open(row.getString(1), row.getBytes(2)), row.getInt(3)))
                .findOne());
    }

    /// Loading twice changes nothing.
    @Transactional
    void load(City city) {
        var home = city.neighbourhood(COMMUNITY);
        var positive = positive(home);
        var neighbours = residents(home, positive);
        enter(
                city,
                "theatre-wulingyuan",
                THEATRE_EVENING,
                Duration.ofHours(2),
                "武陵源山水剧场晚场演出",
                KnownFrom.TICKETS,
                with(positive, strangers(city, SPECTATORS)));
        var restaurant = city.venues().of(VenueKind.RESTAURANT).stream()
                .filter(venue -> venue.communityCode().startsWith(COMMUNITY.substring(0, 9)))
                .findFirst()
                .map(venue -> venue.key())
                .orElse("shopping-huangjinta");
        enter(
                city,
                restaurant,
                FAMILY_DINNER,
                Duration.ofMinutes(95),
                "官黎坪聚餐",
                KnownFrom.INTERVIEW,
                with(positive, neighbours.reversed().subList(0, Math.min(DINERS, neighbours.size()))));
        var sample = new SampleResults("张家界市核酸检测机构（模拟）", clock.zone())
                .write(
                        CityRecords.person(positive, new AreaId(home.community().id())),
                        neighbours.stream()
                                .limit(TESTED)
                                .map(person -> CityRecords.person(
                                        person, new AreaId(home.community().id())))
                                .toList(),
                        SAMPLED);
        jdbi.useHandle(h -> h.createUpdate("""
                insert into demo.samples (name, sealed, row_count) values (:name, :sealed, :rows)
                on conflict (name) do nothing
                """)
                .bind("name", LABORATORY_FILE)
                .bind("sealed", secrets.seal(LABORATORY_FILE, sample.bytes()))
                .bind("rows", sample.rows())
                .execute());
    }

    private void enter(
            City city,
            String venueKey,
            Instant start,
            Duration length,
            String title,
            KnownFrom knownFrom,
            List<PersonId> people) {
        var venue = city.venues().get(venueKey);
        var area = city.areas().stream()
                .filter(each -> each.code().equals(venue.communityCode()))
                .findFirst()
                .orElseThrow();
        gatherings
                .enter(
                        new Gatherings.Entry(
                                new GatheringId(DemoLinks.stable("gathering " + title)),
                                new PlaceId(venue.id()),
                                title,
                                start,
                                start.plus(length),
                                true,
                                knownFrom,
                                "",
                                List.of(),
                                people),
                        new AreaId(area.id()),
                        DemoLinks.account("TRACER", "张家界市"),
                        clock.now())
                .orThrow();
    }

    /// A worker of the fullest stairwell, so that every reason of the chain has somebody.
    private static org.huhang.citysim.people.Person positive(Neighbourhood home) {
        var crowd = new StairwellCrowds(home);
        return home.people().stream()
                .filter(person -> person.occupation() == Occupation.EMPLOYED)
                .max(Comparator.comparingInt(person -> crowd.of(person.householdId())))
                .orElseThrow();
    }

    private static List<org.huhang.citysim.people.Person> residents(
            Neighbourhood home, org.huhang.citysim.people.Person without) {
        return home.people().stream()
                .filter(person -> !person.householdId().equals(without.householdId()))
                .toList();
    }

    /// One grown-up of each of so many communities, over the whole city.
    private static List<org.huhang.citysim.people.Person> strangers(City city, int number) {
        var found = new ArrayList<org.huhang.citysim.people.Person>();
        var codes = List.copyOf(city.communityCodes());
        int step = Math.max(1, codes.size() / number);
        for (int i = 0; i < codes.size() && found.size() < number; i += step) {
            city.neighbourhood(codes.get(i)).people().stream()
                    .filter(person -> person.phone() != null)
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<PersonId> with(
            org.huhang.citysim.people.Person positive, List<org.huhang.citysim.people.Person> others) {
        var ids = new ArrayList<UUID>();
        ids.add(positive.id());
        others.forEach(person -> ids.add(person.id()));
        return ids.stream().distinct().map(PersonId::new).toList();
    }
}
