package org.huhang.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.huhang.rounds.Listed;
import org.huhang.rounds.NotTested;
import org.huhang.rounds.Round;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// One round in memory: everybody in the order of the tree, a byte of state each, and for each node how many stand
/// where. What is told of people and tubes is always all that is known of them by now, so that telling it twice, or
/// late, does no harm. About 60 bytes a person and 150 a tube.
///
/// One writer; [#read] for whoever asks.
final class RoundIndex {
    private volatile Round round;
    private final NodeTree tree;
    private final PersonColumns people;
    private final IdTable dwellings;
    private final TubeColumns tubes = new TubeColumns();

    private final PersonTubes swabs;
    private final NodeFigures figures;

    private final TreeOrder order;
    private final Map<PersonId, PersonId> merged;
    private final StateRule rule = new StateRule();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean counting;

    /// @param people in the order of the tree, with their leaves
    /// @param merged who is counted as whom
    RoundIndex(Round round, NodeTree tree, PersonColumns people, IdTable dwellings, Map<PersonId, PersonId> merged) {
        this.round = round;
        this.tree = tree;
        this.people = people;
        this.dwellings = dwellings;
        this.merged = merged;
        order = new TreeOrder(tree, people);
        swabs = new PersonTubes(people);
        figures = new NodeFigures(tree, people);
    }

    Round round() {
        return round;
    }

    /// Its window, or that it ended, was told.
    void round(Round now) {
        round = now;
    }

    NodeTree tree() {
        return tree;
    }

    PersonColumns people() {
        return people;
    }

    TubeColumns tubes() {
        return tubes;
    }

    IdTable dwellings() {
        return dwellings;
    }

    /// Nothing changes while it is asked.
    <T> T read(Supplier<T> ask) {
        lock.readLock().lock();
        try {
            return ask.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Nobody reads while it is told.
    void write(Runnable tell) {
        lock.writeLock().lock();
        try {
            figures.nextChange();
            tell.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// From now on figures are kept; before, while all is being read, they would be in vain.
    void count() {
        figures.clear();
        for (int person = 0; person < people.size(); person++) {
            people.state(person, fold(person));
            figures.add(person, 1);
        }
        counting = true;
    }

    // ---- what is told ----

    void registered(PersonId id, int at) {
        int person = people.add(id.value());
        if (at > people.registeredAt[person]) {
            people.registeredAt[person] = at;
            refold(person);
        }
    }

    /// Some registration of theirs was taken back.
    ///
    /// @param at when they last signed in, of what still counts; 0 for never
    void registeredLast(PersonId id, int at) {
        int person = people.add(id.value());
        if (at != people.registeredAt[person]) {
            people.registeredAt[person] = at;
            refold(person);
        }
    }

    /// The later counts, and of two at one second that which is told last.
    void told(NotTested told, Map<PersonId, PersonId> merged) {
        int person =
                people.add(merged.getOrDefault(told.personId(), told.personId()).value());
        int at = Seconds.of(told.toldAt());
        if (at >= people.toldAt[person]) {
            figures.add(person, -1);
            people.reason(person, told.reason(), at);
            people.state(person, fold(person));
            figures.add(person, 1);
        }
    }

    /// Whether the index counts somebody as whom they are now.
    boolean knowsAs(PersonId id, PersonId now) {
        return merged.getOrDefault(id, id).equals(now);
    }

    /// @param listed none of who is not to be tested
    /// @return whether there was a place for them in the tree
    boolean listed(PersonId id, @Nullable Listed listed) {
        int person = people.add(id.value());
        int leaf = listed == null ? NodeTree.NONE : leafOf(listed);
        if (listed != null && leaf == NodeTree.NONE) {
            return false;
        }
        if (leaf != people.leaf[person]) {
            figures.add(person, -1);
            people.leaf[person] = leaf;
            figures.add(person, 1);
            if (leaf != NodeTree.NONE) {
                order.setApart(person);
            }
        }
        if (listed != null) {
            people.dwelling[person] = listed.dwellingId() == null
                    ? IdTable.NONE
                    : dwellings.add(listed.dwellingId().value());
            people.lane(person, listed.lane());
            figures.touch(leaf);
        }
        return true;
    }

    private int leafOf(Listed listed) {
        var smallest = listed.entranceId() != null
                ? listed.entranceId().value()
                : listed.buildingId() != null
                        ? listed.buildingId().value()
                        : listed.areaId().value();
        return tree.find(smallest);
    }

    void tube(KnownTube facts) {
        int tube = tubes.add(facts.code());
        int[] before = tubes.members[tube];
        var now = facts.members();
        int[] members = new int[now.size()];
        int[] takenAt = new int[now.size()];
        for (int i = 0; i < members.length; i++) {
            var person = now.get(i).person();
            members[i] = person == null ? TubeColumns.UNKNOWN : people.add(person);
            takenAt[i] = now.get(i).takenAt();
        }
        tubes.set(tube, facts);
        tubes.members[tube] = members;
        tubes.takenAt[tube] = takenAt;
        for (int person : before) {
            if (person != TubeColumns.UNKNOWN && !PersonTubes.holds(members, person)) {
                swabs.leave(person, tube);
                refold(person);
            }
        }
        for (int person : members) {
            if (person != TubeColumns.UNKNOWN) {
                swabs.join(person, tube);
                refold(person);
            }
        }
    }

    // ---- what follows from it ----

    private void refold(int person) {
        if (!counting) {
            return;
        }
        int doneBefore = people.doneAt[person];
        var now = fold(person);
        if (now != people.state(person)) {
            figures.add(person, -1);
            people.state(person, now);
            figures.add(person, 1);
        } else if (doneBefore != people.doneAt[person]) {
            figures.touch(people.leaf[person]);
        }
    }

    private CoverageState fold(int person) {
        rule.of(people.registeredAt[person], people.reason(person) == null ? 0 : people.toldAt[person]);
        people.doneAt[person] = 0;
        swabs.each(person, tube -> fold(person, tube));
        return rule.state();
    }

    private void fold(int person, int tube) {
        var standing = tubes.standing(tube);
        boolean own = tubes.isOwn(tube);
        int[] members = tubes.members[tube];
        for (int i = 0; i < members.length; i++) {
            if (members[i] == person) {
                int at = tubes.takenAt[tube][i];
                rule.swab(standing, own, at);
                int done = people.doneAt[person];
                if (standing != Standing.VOIDED && (done == 0 || at < done)) {
                    people.doneAt[person] = at;
                }
            }
        }
    }

    // ---- what is asked ----

    /// Those with a swab of that person that counts.
    int[] tubesOf(int person) {
        return swabs.of(person);
    }

    NodeFigures figures() {
        return figures;
    }

    /// Everybody below a node, in the order of the tree and then those who came later, as long as `each` says so.
    void people(int node, IntPredicate each) {
        order.each(node, each);
    }

    /// Those of a node itself, of nothing below it.
    void ownPeople(int node, IntConsumer each) {
        order.own(node, each);
    }

    /// About what it takes in memory.
    long bytes() {
        return 80L * people.size() + 300L * tubes.size() + 80L * tree.size();
    }

    /// How many stand behind the order of the tree: many make all slower, and a new index puts them in. Who came
    /// without being listed stands nowhere in it, then as before.
    int late() {
        return order.late();
    }

    /// When the first swabs of those below a node were taken, in no order.
    int[] doneTimes(int node) {
        int[] times = new int[figures.counts(node).done()];
        int[] n = {0};
        people(node, person -> {
            if (people.doneAt[person] > 0 && n[0] < times.length) {
                times[n[0]++] = people.doneAt[person];
            }
            return true;
        });
        return n[0] == times.length ? times : Arrays.copyOf(times, n[0]);
    }

    /// In how many tubes the swabs of those below a node are, and when the first and the last of them was taken.
    ///
    /// @param first, last in seconds; 0 without any
    record Extent(int tubes, int first, int last) {}

    Extent extent(int node) {
        var seen = new BitSet(tubes.size());
        int[] span = {Integer.MAX_VALUE, 0};
        people(node, person -> {
            swabs.each(person, seen::set);
            int done = people.doneAt[person];
            if (done > 0) {
                span[0] = Math.min(span[0], done);
                span[1] = Math.max(span[1], done);
            }
            return true;
        });
        return new Extent(seen.cardinality(), span[1] == 0 ? 0 : span[0], span[1]);
    }
}
