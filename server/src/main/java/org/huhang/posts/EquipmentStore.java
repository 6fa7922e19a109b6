package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.huhang.access.AccountId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class EquipmentStore {
    private static final String FACT = """
            select id, post_id, item, kind, quantity, account_id, offline, occurred_at from posts.stock_facts f
            """;

    private final Jdbi jdbi;

    EquipmentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Item> listItems() {
        return jdbi.withHandle(h -> h.createQuery("""
                select code, name_zh, name_en, unit_zh, unit_en from posts.items order by position
                """).mapTo(Item.class).list());
    }

    List<UsageRule> listRules() {
        return jdbi.withHandle(h -> h.createQuery("""
                select item, skill, post_kind, every_minutes, quantity, loss, start_date, end_date, source_zh, source_en,
                       confidence
                  from posts.usage_rules
                 order by number
                """).mapTo(UsageRule.class).list());
    }

    /// @return whether any of them is new
    boolean add(Collection<StockFact> facts, Instant now) {
        return jdbi.withHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into posts.stock_facts
                           (id, post_id, item, kind, quantity, account_id, offline, occurred_at, recorded_at)
                    values (:id, :postId, :item, :kind, :quantity, :accountId, :offline, :occurredAt, :now)
                    on conflict (id, item, kind) do nothing
                    """);
            facts.forEach(fact -> rows.bind("id", fact.id())
                    .bind("postId", fact.postId())
                    .bind("item", fact.item())
                    .bind("kind", fact.kind())
                    .bind("quantity", fact.quantity())
                    .bindByType("accountId", fact.accountId(), AccountId.class)
                    .bind("offline", fact.offline())
                    .bind("occurredAt", fact.occurredAt())
                    .bind("now", now)
                    .add());
            return Arrays.stream(rows.execute()).sum() > 0;
        });
    }

    /// All that decides what there is now, and what was used after an instant: from the last count of each item
    /// on, and what was used later than that instant though it was counted since.
    List<StockFact> listDeciding(PostId post, Instant usedAfter) {
        return jdbi.withHandle(h -> h.createQuery(FACT + """
                 where post_id = :post
                   and (kind = 'USED' and occurred_at >= :after
                        or occurred_at >= coalesce((select max(c.occurred_at)
                                                      from posts.stock_facts c
                                                     where c.post_id = f.post_id and c.item = f.item
                                                       and c.kind = 'COUNTED'), '-infinity'))
                 order by item, occurred_at, id
                """)
                .bind("post", post)
                .bind("after", usedAfter)
                .mapTo(StockFact.class)
                .list());
    }

    /// The latest first.
    List<StockFact> listLatest(PostId post, int most) {
        return jdbi.withHandle(h -> h.createQuery(FACT + """
                 where post_id = :post
                 order by occurred_at desc, recorded_at desc, id, item, kind
                 limit :most
                """)
                .bind("post", post)
                .bind("most", most)
                .mapTo(StockFact.class)
                .list());
    }
}
