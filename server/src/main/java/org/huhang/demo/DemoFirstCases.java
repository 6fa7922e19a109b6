package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DrillDecisions;
import org.huhang.access.DrillDevices;
import org.huhang.access.DrillDevices.DrillHolder;
import org.huhang.access.Role;
import org.huhang.cases.LoadedCases;
import org.huhang.citysim.City;
import org.huhang.citysim.Neighbourhood;
import org.huhang.citysim.moves.Moves;
import org.huhang.citysim.people.Occupation;
import org.huhang.citysim.people.Person;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;
import org.huhang.testing.BatchId;
import org.huhang.testing.LoadedResults;
import org.jspecify.annotations.Nullable;

/// The cases of the week before the demo's evening: somebody who sat in the theatre on 22 July, and a member of the
/// same household. Both came as a laboratory's file and were approved, so that contacts of both degrees, work lists and
/// a chain are there to be looked at.
@ApplicationScoped
class DemoFirstCases {
    private static final Instant FIRST_SAMPLED = Instant.parse("2021-07-28T12:00:00Z");
    private static final Instant SECOND_SAMPLED = Instant.parse("2021-07-29T22:00:00Z");
    private static final LocalDate FIRST_ONSET = LocalDate.of(2021, 7, 24);
    private static final LocalDate SECOND_ONSET = LocalDate.of(2021, 7, 28);
    private static final Duration TO_HOSPITAL = Duration.ofHours(14);
    private static final String HOSPITAL = "市级定点医院";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_SPECIMEN = 1_001;
    private static final int SECOND_SPECIMEN = 2_001;
    /// Nobody signs in by them: they did their work before the demo begins.
    private static final AccountId SENDER = DemoLinks.account("LABORATORY", "first cases");

    private static final AccountId APPROVER = DemoLinks.account("SECOND_APPROVER", "first cases");
    private static final String DISTRICT = "430802";

    private final LoadedResults results;
    private final DrillDecisions decisions;
    private final LoadedCases cases;
    private final DrillDevices accounts;
    private final CityClock clock;
    private final WallClock wall;

    DemoFirstCases(
            LoadedResults results,
            DrillDecisions decisions,
            LoadedCases cases,
            DrillDevices accounts,
            CityClock clock,
            WallClock wall) {
        this.cases = cases;
        this.accounts = accounts;
        this.wall = wall;
        this.results = results;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// @param first who was in the theatre, and `second` who lives with them
    record Pair(Person first, Person second, Neighbourhood home) {}

    void load(City city, Moves moves, OrganizationId laboratory) {
        var pair = choose(city, moves);
        var area = city.areas().stream()
                .filter(each -> each.code().equals(DISTRICT))
                .findFirst()
                .orElseThrow();
        accounts.enrol(
                List.of(
                        new DrillHolder(SENDER, "市中心检测机构 · 7 月班", Role.LABORATORY, new AreaId(area.id())),
                        new DrillHolder(APPROVER, "市复核审批人 · 7 月班", Role.SECOND_APPROVER, new AreaId(area.id()))),
                List.of(),
                wall.now());
        send("first", pair.home(), pair.first(), FIRST_SPECIMEN, FIRST_SAMPLED, laboratory, area.id());
        send("second", pair.home(), pair.second(), SECOND_SPECIMEN, SECOND_SAMPLED, laboratory, area.id());
        approve(2);
        tellCourses(pair);
    }

    /// Fell ill two days after the theatre; the other four days later. Both went to hospital when the laboratory said
    /// so.
    private void tellCourses(Pair pair) {
        var first = cases.find(new PersonId(pair.first().id()));
        var second = cases.find(new PersonId(pair.second().id()));
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalStateException("the first cases were not opened in time");
        }
        var now = clock.now();
        cases.fellIll(fact("onset 1"), first.get(), FIRST_ONSET, SENDER, now);
        cases.fellIll(fact("onset 2"), second.get(), SECOND_ONSET, SENDER, now);
        cases.isolated(fact("isolated 1"), first.get(), FIRST_SAMPLED.plus(TO_HOSPITAL), HOSPITAL, SENDER, now);
        cases.isolated(fact("isolated 2"), second.get(), SECOND_SAMPLED.plus(TO_HOSPITAL), HOSPITAL, SENDER, now);
        cases.infected(fact("source 2"), first.get(), second.get(), "共同居住", SENDER, now);
    }

    private static UUID fact(String name) {
        return DemoLinks.stable("first cases " + name);
    }

    private void send(
            String which,
            Neighbourhood home,
            Person person,
            int specimen,
            Instant sampled,
            OrganizationId laboratory,
            UUID area) {
        var file = new SampleResults("张家界市核酸检测机构（模拟）", clock.zone())
                .writePositives(
                        List.of(CityRecords.person(
                                person, new AreaId(home.community().id()))),
                        specimen,
                        sampled);
        results.send(
                        new BatchId(DemoLinks.stable("case " + which)),
                        "laboratory-" + sampled.atZone(clock.zone()).toLocalDate() + ".csv",
                        file.bytes(),
                        laboratory,
                        new AreaId(area),
                        SENDER,
                        clock.now())
                .orThrow();
    }

    /// Cases are opened behind the file; whoever approves waits for them.
    private void approve(int cases) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        int approved = 0;
        while (approved < cases && System.nanoTime() < end) {
            approved += decisions.approveWaiting("CASE", APPROVER, clock.now());
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// A worker of the district who was in the theatre, of the largest household, and the eldest who lives there too.
    private static Pair choose(City city, Moves moves) {
        var audience = DemoMovement.residentsInTheatre(moves);
        Pair best = null;
        for (String code : city.communityCodes()) {
            if (!code.startsWith(DISTRICT)) {
                continue;
            }
            int first = moves.firstPerson(code);
            var home = city.neighbourhood(code);
            int last = first + home.people().size();
            for (int number : Arrays.stream(audience)
                    .filter(each -> each >= first && each < last)
                    .toArray()) {
                var person = home.people().get(number - first);
                var found = person.occupation() == Occupation.EMPLOYED ? with(person, home) : null;
                if (found != null && (best == null || size(found) > size(best))) {
                    best = found;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("nobody of " + DISTRICT + " who works was in the theatre");
        }
        return best;
    }

    private static @Nullable Pair with(Person person, Neighbourhood home) {
        return home.people().stream()
                .filter(other -> other.householdId().equals(person.householdId()) && !other.equals(person))
                .min(Comparator.comparing(Person::birthDate))
                .map(other -> new Pair(person, other, home))
                .orElse(null);
    }

    private static long size(Pair pair) {
        return pair.home().people().stream()
                .filter(each -> each.householdId().equals(pair.first().householdId()))
                .count();
    }
}
