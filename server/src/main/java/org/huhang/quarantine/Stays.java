package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.planning.rooms.RoomBreak;
import org.huhang.planning.rooms.RoomBreaks;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.sites.RoomId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Where somebody is to live by a named person's hand, and what is seen of the stay.
@ApplicationScoped
class Stays {
    private static final int LONGEST = 500;

    private final SearchStore store;
    private final OrderStore orders;
    private final RoomQuestions questions;
    private final Submissions submissions;
    private final Journal journal;
    private final Jdbi jdbi;

    Stays(
            SearchStore store,
            OrderStore orders,
            RoomQuestions questions,
            Submissions submissions,
            Journal journal,
            Jdbi jdbi) {
        this.store = store;
        this.orders = orders;
        this.questions = questions;
        this.submissions = submissions;
        this.journal = journal;
        this.jdbi = jdbi;
    }

    /// @param roomId none: the room is taken back
    /// @param rule by which a hard rule may be broken; none where none is
    record NewRoomOfOrder(
            UUID id, @Nullable RoomId roomId, @Nullable String rule, String reason) {}

    /// By hand. What breaks a hard rule is refused with that rule, unless another one is named.
    @Transactional
    Outcome<OrderId> place(OrderId id, NewRoomOfOrder wanted, AccountId by, Instant now) {
        record Placed(OrderId orderId, NewRoomOfOrder wanted) {}
        if (wanted.reason().isBlank() || wanted.reason().length() > LONGEST) {
            return Outcome.refused(Refusal.invalid("quarantine.reason-length", "reason", Map.of("most", LONGEST)));
        }
        store.lockRooms();
        return submissions.first(wanted.id(), new Placed(id, wanted)).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            var refused = refused(id, wanted, now);
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
            var rule = wanted.rule();
            store.place(
                    List.of(new SearchStore.NewPlacement(
                            id,
                            wanted.roomId(),
                            null,
                            rule == null || rule.isBlank() ? null : rule.strip(),
                            wanted.reason().strip())),
                    by,
                    now);
            journal.append(new StaysChanged(List.of(id)));
            return Outcome.done(id);
        });
    }

    private Optional<Refusal> refused(OrderId id, NewRoomOfOrder wanted, Instant now) {
        var order = orders.list(List.of(id)).stream().findFirst();
        if (order.isEmpty() || order.get().over() != null) {
            return Optional.of(Refusal.conflict("quarantine.order-over", Map.of()));
        }
        var approved = order.get().approved();
        if (approved == null || approved.place() != OrderPlace.SITE) {
            return Optional.of(Refusal.conflict("quarantine.not-for-a-site", Map.of()));
        }
        if (wanted.roomId() == null) {
            return order.get().arrivedAt() == null || order.get().leftAt() != null
                    ? Optional.empty()
                    : Optional.of(Refusal.conflict("quarantine.lives-there", Map.of()));
        }
        return refusedRoom(id, wanted, now);
    }

    private Optional<Refusal> refusedRoom(OrderId id, NewRoomOfOrder wanted, Instant now) {
        var question = questions.ask(Set.of(id), now);
        int party = question.partyOf(id);
        int room = -1;
        for (int each = 0; each < question.rooms().size(); each++) {
            if (question.rooms().get(each).id().equals(wanted.roomId())) {
                room = each;
            }
        }
        if (room < 0) {
            return Optional.of(Refusal.invalid("quarantine.no-such-room", "roomId", Map.of()));
        }
        if (party < 0) {
            return Optional.of(Refusal.conflict("quarantine.child-alone", Map.of()));
        }
        var rule = wanted.rule();
        var broken = RoomBreaks.of(question.placing(), Map.of(party, room)).stream()
                .map(RoomBreak::rule)
                .distinct()
                .toList();
        return broken.isEmpty() || (rule != null && !rule.isBlank())
                ? Optional.empty()
                : Optional.of(Refusal.conflict("quarantine.room-breaks", Map.of("rules", broken)));
    }

    enum StayKind {
        ARRIVED,
        MOVED,
        LEFT
    }

    /// @param occurredAt when it was seen, not after now
    record NewStayFact(UUID id, StayKind kind, Instant occurredAt) {}

    /// What is seen of a stay: the person came, went to another room, or left.
    @Transactional
    Outcome<OrderId> tell(OrderId id, NewStayFact fact, AccountId by, Instant now) {
        record Told(OrderId orderId, NewStayFact fact) {}
        if (fact.occurredAt().isAfter(now)) {
            return Outcome.refused(Refusal.invalid("quarantine.in-the-future", "occurredAt", Map.of()));
        }
        store.lockRooms();
        return submissions.first(fact.id(), new Told(id, fact)).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            var order = orders.list(List.of(id)).stream().findFirst();
            if (order.isEmpty() || order.get().over() != null) {
                return Outcome.refused(Refusal.conflict("quarantine.order-over", Map.of()));
            }
            if (fact.kind() != StayKind.LEFT && order.get().roomId() == null) {
                return Outcome.refused(Refusal.conflict("quarantine.no-room-yet", Map.of()));
            }
            add(order.get(), fact, by, now);
            journal.append(new StaysChanged(List.of(id)));
            return Outcome.done(id);
        });
    }

    private void add(QuarantineOrder order, NewStayFact fact, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into quarantine.stay_facts (id, order_id, kind, room_id, occurred_at, told_by, told_at)
                values (:id, :order, :kind, :room, :at, :by, :now)
                """)
                .bind("id", fact.id())
                .bind("order", order.id())
                .bind("kind", fact.kind())
                .bindByType("room", order.roomId(), RoomId.class)
                .bind("at", fact.occurredAt())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }
}
