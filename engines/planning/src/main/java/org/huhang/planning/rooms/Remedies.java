package org.huhang.planning.rooms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.planning.rooms.Remedy.Kind;
import org.jspecify.annotations.Nullable;

/// What would give one party a room, gathered room by room from the rules that bar each.
final class Remedies {
    private static final int MOST_OF_A_KIND = 3;
    private static final Set<RoomRule> CLOSED = Set.of(RoomRule.SITE_OPEN, RoomRule.SERVICE);
    private static final Set<RoomRule> PEOPLE = Set.of(RoomRule.TAKEN, RoomRule.SOURCE_APART, RoomRule.CLASS_APART);

    private final Ground ground;
    private final RoomBoard board;
    private final Neighbours neighbours;
    private final int party;
    private final Map<Alike, Remedy> found = new HashMap<>();

    /// Told as one.
    private record Alike(Kind kind, int place, int inMinutes, int amount) {}

    Remedies(Ground ground, RoomBoard board, Neighbours neighbours, int party) {
        this.ground = ground;
        this.board = board;
        this.neighbours = neighbours;
        this.party = party;
    }

    void look(int room, Set<RoomRule> against) {
        if (PEOPLE.containsAll(against)) {
            people(room, against);
        } else if (CLOSED.containsAll(against)) {
            closed(room, against);
        } else if (against.size() == 1) {
            only(room, against.iterator().next());
        }
    }

    private void people(int room, Set<RoomRule> against) {
        int minutes = latest(
                neighbours.freeOf(room, party),
                against.contains(RoomRule.SOURCE_APART) ? neighbours.freeOfSources(room, party) : null,
                neighbours.freeOfClasses(room, party));
        if (minutes == Room.NEVER || against.isEmpty()) {
            return;
        }
        if (against.contains(RoomRule.CLASS_APART)) {
            add(Kind.ZONE_FREE, room, ground.cellZone[ground.roomCell[room]], minutes, 0);
        } else if (against.contains(RoomRule.SOURCE_APART)) {
            add(Kind.CELL_FREE, room, ground.roomCell[room], minutes, 0);
        } else {
            add(Kind.ROOM_FREE, room, ground.roomCell[room], minutes, 0);
        }
    }

    private static int latest(@Nullable Integer... minutes) {
        int latest = 0;
        for (Integer each : minutes) {
            latest = each == null ? latest : Math.max(latest, each);
        }
        return latest;
    }

    private void closed(int room, Set<RoomRule> against) {
        int ready = ground.room(room).readyInMinutes();
        int opens = ground.question.sites().get(ground.roomSite[room]).opensInMinutes();
        if (!against.contains(RoomRule.SITE_OPEN)) {
            add(ready == Room.NEVER ? Kind.REPAIR : Kind.END_REST, room, ground.roomCell[room], soon(ready), 0);
        } else if (ready != Room.NEVER && opens != Room.NEVER) {
            add(Kind.OPEN_SITE, room, ground.roomSite[room], Math.max(ready, opens), 0);
        }
    }

    private static int soon(int minutes) {
        return minutes == Room.NEVER ? 0 : minutes;
    }

    private void only(int room, RoomRule rule) {
        int site = ground.roomSite[room];
        int people = board.people(party);
        switch (rule) {
            case BEDS ->
                add(Kind.EXTRA_BED, room, site, 0, people - ground.room(room).beds());
            case STAFF -> add(Kind.MORE_STAFF, room, site, 0, people - board.staffLeft[site]);
            case SITE_CLASS -> add(Kind.SERVE_CLASS, room, site, 0, 0);
            case BARRIER_FREE -> add(Kind.RAMP, room, site, 0, 0);
            case OWN_BATHROOM -> add(Kind.BATHROOM, room, site, 0, 0);
            case CARE -> add(Kind.CARE, room, site, 0, tooFar(site));
            case TAKEN, SERVICE, SITE_OPEN, CLASS_APART, SOURCE_APART ->
                throw new IllegalStateException(rule + " is told elsewhere");
        }
    }

    /// Minutes over the limit, of the kind of care that is farthest over it.
    private int tooFar(int site) {
        var ways = ground.question.sites().get(site).care();
        int most = 0;
        for (int kind = 0; kind <= 30; kind++) {
            int each = kind;
            if ((ground.party(party).care() >> kind & 1) == 1) {
                int limit = ground.question.rules().careLimit(kind);
                int over = ways.stream()
                        .filter(way -> way.kind() == each)
                        .mapToInt(way -> way.minutes() - limit)
                        .min()
                        .orElse(Room.NEVER);
                most = Math.max(most, over);
            }
        }
        return most;
    }

    private void add(Kind kind, int room, int place, int inMinutes, int amount) {
        var remedy =
                new Remedy(kind, ground.room(room).site(), ground.room(room).id(), inMinutes, 1, amount);
        found.merge(new Alike(kind, place, inMinutes, amount), remedy, Remedies::both);
    }

    private static Remedy both(Remedy one, Remedy other) {
        return new Remedy(
                one.kind(),
                one.site(),
                Math.min(one.room(), other.room()),
                one.inMinutes(),
                one.rooms() + other.rooms(),
                one.amount());
    }

    List<Remedy> told() {
        var told = new ArrayList<Remedy>();
        for (var kind : Kind.values()) {
            found.values().stream()
                    .filter(remedy -> remedy.kind() == kind)
                    .sorted(cheapest())
                    .limit(MOST_OF_A_KIND)
                    .forEach(told::add);
        }
        told.add(new Remedy(Kind.NEW_ROOM, Remedy.NO_SITE, Remedy.NO_ROOM, 0, 1, board.people(party)));
        told.sort(cheapest());
        return List.copyOf(told);
    }

    private Comparator<Remedy> cheapest() {
        return Remedy.cheapest(ground.party(party).dueMinute());
    }
}
