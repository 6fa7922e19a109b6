package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DrillDecisions;
import org.huhang.citysim.City;
import org.huhang.citysim.Neighbourhood;
import org.huhang.citysim.moves.Moves;
import org.huhang.citysim.people.Occupation;
import org.huhang.citysim.people.Person;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.testing.BatchId;
import org.huhang.testing.LoadedResults;
import org.jspecify.annotations.Nullable;

/// The cases of the week before the demo's evening: somebody who sat in the theatre on 22 July, and a member of the
/// same household. Both came as a laboratory's file and were approved, so that contacts of both degrees, work lists and
/// a chain are there to be looked at.
@ApplicationScoped
class DemoFirstCases {
    private static final Instant FIRST_SAMPLED = Instant.parse("2021-07-28T12:00:00Z");
    private static final Instant SECOND_SAMPLED = Instant.parse("2021-07-30T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_SPECIMEN = 1_001;
    private static final int SECOND_SPECIMEN = 2_001;
    private static final String DISTRICT = "430802";

    private final LoadedResults results;
    private final DrillDecisions decisions;
    private final CityClock clock;

    DemoFirstCases(LoadedResults results, DrillDecisions decisions, CityClock clock) {
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
        var sender = DemoLinks.account("LABORATORY", "全市");
        send("first", pair.home(), pair.first(), FIRST_SPECIMEN, FIRST_SAMPLED, laboratory, area.id(), sender);
        send("second", pair.home(), pair.second(), SECOND_SPECIMEN, SECOND_SAMPLED, laboratory, area.id(), sender);
        approve(2);
    }

    private void send(
            String which,
            Neighbourhood home,
            Person person,
            int specimen,
            Instant sampled,
            OrganizationId laboratory,
            UUID area,
            AccountId sender) {
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
                        sender,
                        clock.now())
                .orThrow();
    }

    /// Cases are opened behind the file; whoever approves waits for them.
    private void approve(int cases) {
        var by = DemoLinks.account("SECOND_APPROVER", "张家界市");
        var end = System.nanoTime() + PATIENCE.toNanos();
        int approved = 0;
        while (approved < cases && System.nanoTime() < end) {
            approved += decisions.approveWaiting("CASE", by, clock.now());
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
