package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.planning.rooms.RoomPlan;
import org.huhang.planning.rooms.RoomPlanner;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Submissions;
import org.huhang.shared.Timers;
import org.huhang.sites.OccupiedRooms;
import org.huhang.sites.RoomId;
import org.jspecify.annotations.Nullable;

/// Searches rooms for all who wait for one, and writes what was found: only for who still waits, and only into rooms
/// that
/// are still empty.
@ApplicationScoped
class RoomSearches {
    private final SearchStore store;
    private final OrderStore orders;
    private final RoomQuestions questions;
    private final OccupiedRooms occupied;
    private final Submissions submissions;
    private final Timers timers;
    private final RoomSearchTimer timer;
    private final Journal journal;

    RoomSearches(
            SearchStore store,
            OrderStore orders,
            RoomQuestions questions,
            OccupiedRooms occupied,
            Submissions submissions,
            Timers timers,
            RoomSearchTimer timer,
            Journal journal) {
        this.store = store;
        this.orders = orders;
        this.questions = questions;
        this.occupied = occupied;
        this.submissions = submissions;
        this.timers = timers;
        this.timer = timer;
        this.journal = journal;
    }

    /// @param id the client's, and the id of the search
    /// @param seed of the search's choices; the same gives the same
    record NewSearch(SearchId id, long seed) {}

    @Transactional
    Outcome<SearchId> begin(NewSearch wanted, AccountId by, Instant now) {
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                store.add(wanted.id(), wanted.seed(), by, now);
                timers.set(timer, wanted.id().value(), now);
            }
            return wanted.id();
        });
    }

    RoomQuestion ask(Instant now) {
        return questions.ask(now);
    }

    static RoomPlan solve(RoomQuestion question, long seed) {
        return RoomPlanner.place(question.placing(), seed);
    }

    @Transactional
    void end(SearchStore.RoomSearch search, RoomQuestion question, RoomPlan plan, long millis, Instant now) {
        store.lockRooms();
        var asked = question.parties().stream()
                .flatMap(each -> each.orders().stream())
                .toList();
        Map<OrderId, QuarantineOrder> still = orders
                .list(asked.stream().map(QuarantineOrder::id).toList())
                .stream()
                .filter(each -> each.state() == OrderState.NO_ROOM)
                .collect(Collectors.toMap(QuarantineOrder::id, each -> each));
        var rooms = new HashMap<Integer, RoomId>();
        plan.roomOf()
                .forEach((party, room) -> rooms.put(party, question.room(room).id()));
        var taken = occupied.people(rooms.values());
        var placements = new ArrayList<SearchStore.NewPlacement>();
        rooms.forEach((party, room) -> {
            var living = question.parties().get(party).orders();
            if (!taken.containsKey(room) && living.stream().allMatch(each -> still.containsKey(each.id()))) {
                living.forEach(each -> placements.add(placement(each.id(), room, search.id())));
            }
        });
        store.place(placements, search.askedBy(), now);
        int people = asked.size() + question.childrenAlone().size();
        store.end(
                search.id(), people, placements.size(), question.childrenAlone().size(), millis, null, now);
        if (!placements.isEmpty()) {
            journal.append(new StaysChanged(
                    placements.stream().map(SearchStore.NewPlacement::orderId).toList()));
        }
    }

    private static SearchStore.NewPlacement placement(OrderId order, @Nullable RoomId room, SearchId search) {
        return new SearchStore.NewPlacement(order, room, search, null, "");
    }

    @Transactional
    void fail(SearchId id, String note, Instant now) {
        store.end(id, 0, 0, 0, 0, note, now);
    }
}
