package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.posts.EquipmentView.ItemStock;
import org.huhang.posts.EquipmentView.StockLineTold;
import org.huhang.posts.Stock.Need;
import org.huhang.shared.CityClock;

/// Works out what is at a post and how long it lasts: facts of stock, laid beside the roster in force and the
/// rules of use.
@ApplicationScoped
class StockBoard {
    private static final int MOST_FACTS = 50;
    private static final int MOST_SEATS = 10_000;
    /// How far ahead it is looked when something runs out; as long as a plan.
    private static final Duration AHEAD = Duration.ofDays(31);

    private final EquipmentStore store;
    private final HeldSeats seats;
    private final Accounts accounts;
    private final CityClock clock;

    StockBoard(EquipmentStore store, HeldSeats seats, Accounts accounts, CityClock clock) {
        this.store = store;
        this.seats = seats;
        this.accounts = accounts;
        this.clock = clock;
    }

    EquipmentView view(Post post, Instant now) {
        var day = LocalDate.ofInstant(now, clock.zone());
        var from = day.atStartOfDay(clock.zone()).toInstant();
        var held = seats.list(List.of(post.id()), from, now.plus(AHEAD), MOST_SEATS);
        var here = held.stream().filter(seat -> seat.covers(now)).toList();
        var start = here.stream().map(HeldSeat::start).min(Comparator.naturalOrder());
        var end = here.stream().map(HeldSeat::end).max(Comparator.naturalOrder());
        var rules = store.listRules();
        var facts = store.listDeciding(post.id(), start.orElse(now)).stream()
                .collect(Collectors.groupingBy(StockFact::item));
        return new EquipmentView(
                post.id(),
                now,
                day,
                start.orElse(null),
                end.orElse(null),
                store.listItems().stream()
                        .map(item -> {
                            var of = facts.getOrDefault(item.code(), List.of());
                            int used = start.isEmpty() ? 0 : Stock.used(of, start.get(), end.orElseThrow());
                            return stock(item, of, used, new Demanded(post, held, rules, day, now));
                        })
                        .toList(),
                told(store.listLatest(post.id(), MOST_FACTS)));
    }

    /// What the roster asks for.
    private record Demanded(Post post, List<HeldSeat> seats, List<UsageRule> rules, LocalDate day, Instant now) {
        Stream<UsageRule> rules(HeldSeat seat, String item) {
            return UsageRule.of(rules, seat.skill(), post.kind().name(), day).stream()
                    .filter(rule -> rule.item().equals(item));
        }

        BigDecimal need(HeldSeat seat, String item) {
            int minutes = (int) Duration.between(seat.start(), seat.end()).toMinutes();
            return rules(seat, item).map(rule -> rule.need(minutes)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private ItemStock stock(Item item, List<StockFact> facts, int used, Demanded demanded) {
        var stock = Stock.of(facts);
        var aDay = demanded.seats().stream()
                .filter(seat -> LocalDate.ofInstant(seat.start(), clock.zone()).equals(demanded.day()))
                .map(seat -> demanded.need(seat, item.code()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.UP);
        var ahead = demanded.seats().stream()
                .filter(seat -> !seat.start().isBefore(demanded.now()))
                .map(seat -> new Need(seat.start(), demanded.need(seat, item.code())))
                .toList();
        var rule = demanded.seats().stream()
                .flatMap(seat -> demanded.rules(seat, item.code()))
                .findFirst();
        return new ItemStock(
                item.code(),
                item.name(),
                item.unit(),
                stock.quantity(),
                stock.countedAt(),
                used,
                aDay.intValueExact(),
                stock.daysLeft(aDay).orElse(null),
                stock.runsOutAt(ahead).orElse(null),
                rule.map(UsageRule::source).orElse(null),
                rule.map(UsageRule::confidence).orElse(null));
    }

    private List<StockLineTold> told(List<StockFact> facts) {
        Map<AccountId, String> names = accounts
                .listHolders(facts.stream()
                        .flatMap(fact -> Stream.ofNullable(fact.accountId()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return facts.stream()
                .map(fact -> new StockLineTold(
                        fact.id(),
                        fact.item(),
                        fact.kind(),
                        fact.quantity(),
                        fact.accountId() == null ? null : names.get(fact.accountId()),
                        fact.occurredAt(),
                        fact.offline()))
                .toList();
    }
}
