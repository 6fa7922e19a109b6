package org.huhang.specimens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huhang.access.TestDevice.Signed;
import org.huhang.shared.PersonId;

/// A desk that works through a list of people by a seed: some walk away unswabbed, some swabs fall to the ground and
/// are
/// taken again. What it wrote it sends until everything is acknowledged, over a network that loses a third of what goes
/// out and a third of what comes back, and brings some batches before the ones that were written earlier.
final class SimulatedDesk {
    private static final int POOL = 10;
    private static final double LOST = 0.33;
    private static final double LATER_FIRST = 0.3;

    private final TestDesk desk;
    private final String name;
    private final List<PersonId> people;
    private final Random random;
    private final Map<String, Integer> tubes = new HashMap<>();
    private final Set<PersonId> registered = new HashSet<>();
    private final Set<PersonId> swabbed = new HashSet<>();
    private int ofPeople;
    private int written;

    SimulatedDesk(TestDesk desk, String name, List<PersonId> people, Random random) {
        this.desk = desk;
        this.name = name;
        this.people = people;
        this.random = random;
    }

    void work() {
        List<Signed> records = new ArrayList<>();
        int tube = 0;
        for (int from = 0; from < people.size(); ) {
            var code = ("T-" + name + "-" + tube++).replaceAll("[^A-Z0-9-]", "");
            int next = Math.min(people.size(), from + 1 + random.nextInt(POOL));
            fill(code, people.subList(from, next));
            records.addAll(desk.hold());
            from = next;
        }
        written = records.size();
        sendAll(records);
    }

    private void fill(String code, List<PersonId> those) {
        desk.open(code, POOL);
        int bound = 0;
        for (PersonId person : those) {
            int registration = desk.register(person);
            registered.add(person);
            ofPeople++;
            if (random.nextDouble() < 0.1) {
                continue; // walked away
            }
            int swab = desk.take(registration, code);
            ofPeople++;
            if (random.nextDouble() < 0.1) {
                desk.voidSwab(code, swab); // fell to the ground
                desk.take(registration, code);
                ofPeople++;
            }
            swabbed.add(person);
            bound++;
        }
        desk.close(code, bound, bound);
        tubes.put(code, bound);
    }

    private void sendAll(List<Signed> records) {
        int acknowledged = 0;
        while (acknowledged < records.size()) {
            int from = acknowledged;
            int to = Math.min(records.size(), from + 1 + random.nextInt(20));
            if (to < records.size() && random.nextDouble() < LATER_FIRST) {
                int later = Math.min(records.size(), to + 1 + random.nextInt(20));
                send(records.subList(to, later)); // its answer says that something is missing before it
            }
            int through = send(records.subList(from, to));
            if (random.nextDouble() < 0.1) {
                through = Math.max(through, send(records.subList(from, to))); // once more, though it was heard
            }
            acknowledged = Math.max(acknowledged, through);
        }
    }

    /// @return through which number the desk knows everything to be there; 0 where it heard nothing
    private int send(List<Signed> batch) {
        if (random.nextDouble() < LOST) {
            return 0;
        }
        int through = desk.send(batch);
        return random.nextDouble() < LOST ? 0 : through;
    }

    String id() {
        return desk.device().id().toString();
    }

    int written() {
        return written;
    }

    int ofPeople() {
        return ofPeople;
    }

    Map<String, Integer> tubes() {
        return tubes;
    }

    Set<PersonId> registered() {
        return registered;
    }

    Set<PersonId> swabbed() {
        return swabbed;
    }
}
