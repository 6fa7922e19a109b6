package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many desks on a network that loses what is sent, loses the answers, sends twice and brings the later before the
/// earlier; through the real door and the real consumer. Whatever was acknowledged is there once, and whoever was
/// swabbed
/// counts as swabbed. A seed plays the same again: `-Dhuhang.desks.seed=4711`.
@QuarkusTest
@QuarkusTestResource(House.class)
class DesksOnABadNetworkAppTest {
    private static final long FIXED_SEED = 20_210_804;
    private static final int AT_ONCE = 8;

    private static @Nullable DeskTown town;
    private static int plays;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    Takings takings;

    @Inject
    Tubes tubes;

    @Test
    void nothingIsLostAndNothingDoubled() throws Exception {
        play(12, FIXED_SEED);
        play(12, Long.getLong("huhang.desks.seed", System.nanoTime()));
    }

    @Test
    @Tag("full")
    void nothingOfAThousandDesksIsLostOrDoubled() throws Exception {
        play(1_000, Long.getLong("huhang.desks.seed", FIXED_SEED));
    }

    private DeskTown town() {
        var loaded = town == null ? DeskTown.load(jdbi, clock.now()) : town;
        town = loaded;
        return loaded;
    }

    private void play(int desks, long seed) throws Exception {
        System.out.printf("%d desks, seed %d%n", desks, seed);
        var town = town();
        // no tube of one play is a tube of another, whatever their seeds
        var name = Long.toString(seed, Character.MAX_RADIX).toUpperCase(Locale.ROOT) + "-" + ++plays + "-";
        var manager = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var sampler = SignedIn.as(invitations, Role.SAMPLING_STAFF, town.area());
        var round = town.newRound(clock.now());
        var people = town.newPeople(desks * 12);
        var random = new Random(seed);
        List<Callable<SimulatedDesk>> shifts = new ArrayList<>();
        for (int i = 0; i < desks; i++) {
            // a neighbour's list overlaps: some come to both desks
            var mine = people.subList(i * 12, Math.min(people.size(), i * 12 + 14));
            long own = random.nextLong();
            int number = i;
            shifts.add(() -> {
                var device = TestDevice.enrolled(manager, sampler, town.area());
                var desk = new SimulatedDesk(new TestDesk(device, round), name + number, mine, new Random(own));
                desk.work();
                return desk;
            });
        }
        List<SimulatedDesk> all = new ArrayList<>();
        try (var network = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var shift : network.invokeAll(shifts)) {
                all.add(shift.get());
            }
        }
        waitUntilTaken(round, all);
        everyRecordOnce(round, all);
        everyTube(all);
        everybody(round, all);
    }

    private void waitUntilTaken(RoundId round, List<SimulatedDesk> all) throws InterruptedException {
        int written = all.stream().mapToInt(SimulatedDesk::written).sum();
        int here = 0;
        for (int i = 0; i < 2_400 && here < written; i++) {
            here = count(round);
            if (here < written) {
                Thread.sleep(50);
            }
        }
        assertEquals(written, here, "records that were acknowledged and those taken in");
    }

    private int count(RoundId round) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select (select count(*) from specimens.registrations where round_id = :round)
                     + (select count(*) from specimens.swabs where round_id = :round)
                     + (select count(*) from specimens.tube_facts where round_id = :round and kind <> 'HEARD_OF')
                     + (select count(*) from specimens.refused_records where round_id = :round)
                """).bind("round", round).mapTo(int.class).one());
    }

    private void everyRecordOnce(RoundId round, List<SimulatedDesk> all) {
        int refused = jdbi.withHandle(
                h -> h.createQuery("select count(*) from specimens.refused_records where round_id = :round")
                        .bind("round", round)
                        .mapTo(int.class)
                        .one());
        assertEquals(0, refused);
        var found = new TreeMap<String, Integer>();
        jdbi.useHandle(h -> h.createQuery("""
                select device_id, count(distinct number) as records from (
                    select device_id, number from specimens.registrations where round_id = :round
                    union all
                    select device_id, number from specimens.swabs where round_id = :round) as r
                 group by device_id
                """)
                .bind("round", round)
                .map((row, context) -> found.put(row.getString(1), row.getInt(2)))
                .list());
        all.forEach(desk -> assertEquals(desk.ofPeople(), found.get(desk.id()), desk.id()));
    }

    private void everyTube(List<SimulatedDesk> all) {
        var expected = new TreeMap<String, Integer>();
        all.forEach(desk -> expected.putAll(desk.tubes()));
        var found = new TreeMap<String, Integer>();
        tubes.list(expected.keySet()).values().forEach(tube -> {
            found.put(tube.code(), tube.bound());
            assertEquals(Set.of(), tube.holds(), tube.code());
        });
        assertEquals(expected, found);
    }

    /// By what the coverage of a round is counted from.
    private void everybody(RoundId round, List<SimulatedDesk> all) {
        var swabs = new HashMap<String, PersonId>();
        var voided = new HashSet<String>();
        Set<PersonId> registered = new HashSet<>();
        takings.read(round, each -> {
            var key = each.deviceId().value() + "/" + each.number();
            switch (each.kind()) {
                case REGISTERED -> registered.add(Objects.requireNonNull(each.personId()));
                case SWABBED -> swabs.put(key, Objects.requireNonNull(each.personId()));
                case SWAB_VOIDED -> voided.add(key);
                case REGISTRATION_VOIDED -> throw new IllegalStateException("these desks take none back");
            }
        });
        swabs.keySet().removeAll(voided);
        Set<String> expected = new TreeSet<>();
        Set<String> expectedRegistered = new TreeSet<>();
        all.forEach(desk -> {
            desk.swabbed().forEach(person -> expected.add(person.value().toString()));
            desk.registered()
                    .forEach(person -> expectedRegistered.add(person.value().toString()));
        });
        Set<String> found = new TreeSet<>();
        swabs.values().forEach(person -> found.add(person.value().toString()));
        assertEquals(expected, found);
        Set<String> foundRegistered = new TreeSet<>();
        registered.forEach(person -> foundRegistered.add(person.value().toString()));
        assertEquals(expectedRegistered, foundRegistered);
        Set<PersonId> twice = new HashSet<>();
        Set<PersonId> once = new HashSet<>();
        all.forEach(desk -> desk.registered().forEach(person -> {
            if (!once.add(person)) {
                twice.add(person);
            }
        }));
        int doubles = jdbi.withHandle(h -> h.createQuery("""
                select count(*) from specimens.doubles where round_id = :round and person_id = any(:people)
                """)
                .bind("round", round)
                .bind("people", Id.array(twice))
                .mapTo(int.class)
                .one());
        assertEquals(twice.size(), doubles);
    }
}
