package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What a named person decides of orders, of one or of thousands at once: each bound to the version that was seen.
@ApplicationScoped
class OrderDecisions {
    static final int MOST = 20_000;
    private static final int LONGEST_REASON = 500;

    private final OrderStore store;
    private final ActSecrets secrets;
    private final Submissions submissions;
    private final Journal journal;
    private final Jdbi jdbi;

    OrderDecisions(OrderStore store, ActSecrets secrets, Submissions submissions, Journal journal, Jdbi jdbi) {
        this.store = store;
        this.secrets = secrets;
        this.submissions = submissions;
        this.journal = journal;
        this.jdbi = jdbi;
    }

    /// An order as it was seen.
    record Seen(OrderId orderId, int version) {}

    /// @param id made by the client; the same id with the same content is the same act
    record NewApproval(UUID id, List<Seen> orders) {}

    /// @param rule by which it ends before its time
    record NewRevocation(UUID id, List<Seen> orders, String rule, String reason) {}

    /// @param rule by which it may be served there, such as F9 or A6
    record NewPlaceOfOrder(UUID id, int version, OrderPlace place, String rule, String reason) {}

    /// @param changed how many are another now than was seen, or decided already: nothing was decided of them
    record DecidedOrders(UUID actId, int people, int changed) {}

    @Transactional
    Outcome<DecidedOrders> approve(NewApproval wanted, AccountId by, Instant now) {
        return decide(
                wanted.id(),
                wanted,
                wanted.orders(),
                OrderStore.ActKind.APPROVED,
                null,
                "",
                QuarantineOrder::awaitsDecision,
                by,
                now);
    }

    /// Early, by a named rule: of the days and tests nothing is asked then.
    @Transactional
    Outcome<DecidedOrders> revoke(NewRevocation wanted, AccountId by, Instant now) {
        var wrong = wrong(wanted.rule(), wanted.reason());
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : decide(
                        wanted.id(),
                        wanted,
                        wanted.orders(),
                        OrderStore.ActKind.REVOKED,
                        wanted.rule().strip(),
                        wanted.reason().strip(),
                        each -> each.over() == null,
                        by,
                        now);
    }

    private Outcome<DecidedOrders> decide(
            UUID id,
            Object body,
            List<Seen> seen,
            OrderStore.ActKind kind,
            @Nullable String rule,
            String reason,
            Predicate<QuarantineOrder> open,
            AccountId by,
            Instant now) {
        if (seen.isEmpty() || seen.size() > MOST) {
            return Outcome.refused(Refusal.invalid("quarantine.orders-range", "orders", Map.of("most", MOST)));
        }
        lock(seen.stream().map(Seen::orderId).toList());
        return submissions.first(id, body).then(first -> {
            if (!first) {
                int people = store.countOf(id);
                return Outcome.done(new DecidedOrders(id, people, seen.size() - people));
            }
            var known = orders(seen);
            var decided = new LinkedHashMap<OrderId, Integer>();
            for (Seen each : seen) {
                var order = known.get(each.orderId());
                if (order != null && order.latest().version() == each.version() && open.test(order)) {
                    decided.put(order.id(), each.version());
                }
            }
            if (decided.isEmpty()) {
                return Outcome.refused(Refusal.conflict("quarantine.orders-changed", Map.of("changed", seen.size())));
            }
            long key = jdbi.withHandle(secrets::newKey);
            store.add(new OrderStore.Act(id, kind, rule, key, secrets.seal(key, id, reason), by, now), decided);
            journal.append(new OrdersDecided(List.copyOf(decided.keySet())));
            return Outcome.done(new DecidedOrders(id, decided.size(), seen.size() - decided.size()));
        });
    }

    /// Drafts it for another place; it holds there once it is approved.
    @Transactional
    Outcome<OrderId> place(OrderId id, NewPlaceOfOrder wanted, AccountId by, Instant now) {
        record Placed(OrderId orderId, NewPlaceOfOrder wanted, AccountId by) {}
        var wrong = wrong(wanted.rule(), wanted.reason());
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        lock(List.of(id));
        return submissions.first(wanted.id(), new Placed(id, wanted, by)).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            var order = store.list(List.of(id)).stream().findFirst();
            if (order.isEmpty() || order.get().over() != null) {
                return Outcome.refused(Refusal.conflict("quarantine.order-over", Map.of()));
            }
            var latest = order.get().latest();
            if (latest.version() != wanted.version()) {
                return Outcome.refused(Refusal.conflict("quarantine.orders-changed", Map.of("changed", 1)));
            }
            store.addVersions(List.of(latest.at(wanted.place(), wanted.rule().strip(), now)
                    .numbered(id, latest.version() + 1, OrderCause.PLACE)));
            journal.append(new OrdersDrafted(List.of(id)));
            return Outcome.done(id);
        });
    }

    private void lock(List<OrderId> ids) {
        store.lock(store.list(ids).stream().map(QuarantineOrder::personId).toList());
    }

    private Map<OrderId, QuarantineOrder> orders(List<Seen> seen) {
        return store.list(seen.stream().map(Seen::orderId).toList()).stream()
                .collect(Collectors.toMap(QuarantineOrder::id, each -> each));
    }

    private static Optional<Refusal> wrong(String rule, String reason) {
        if (rule.isBlank() || rule.length() > LONGEST_REASON) {
            return Optional.of(Refusal.invalid("quarantine.rule-missing", "rule", Map.of()));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.invalid("quarantine.reason-length", "reason", Map.of("most", LONGEST_REASON)));
        }
        return NoteRule.namesSomebody(reason)
                ? Optional.of(Refusal.invalid("quarantine.reason-names-somebody", "reason", Map.of()))
                : Optional.empty();
    }
}
