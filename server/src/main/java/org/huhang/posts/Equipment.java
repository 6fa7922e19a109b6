package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.posts.StockFact.StockKind;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// What came to a post, was counted there and was used up.
@ApplicationScoped
public class Equipment {
    static final int MOST_LINES = 50;
    static final int MOST_OF_ONE = 1_000_000;

    private final EquipmentStore store;
    private final Submissions submissions;
    private final Journal journal;

    Equipment(EquipmentStore store, Submissions submissions, Journal journal) {
        this.store = store;
        this.submissions = submissions;
        this.journal = journal;
    }

    @Schema(name = "NewStock")
    record Told(UUID id, List<StockLine> lines) {}

    record StockLine(String item, StockKind kind, int quantity) {}

    /// Nothing of it is taken where one line is wrong.
    Optional<Refusal> refusal(Collection<StockLine> lines) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return Optional.of(Refusal.invalid("posts.stock-lines", "lines", Map.of("most", MOST_LINES)));
        }
        Set<String> items = store.listItems().stream().map(Item::code).collect(Collectors.toSet());
        Set<Object> seen = new HashSet<>();
        for (StockLine line : lines) {
            int least = line.kind() == StockKind.COUNTED ? 0 : 1;
            if (!items.contains(line.item())) {
                return Optional.of(Refusal.invalid("posts.no-such-item", "lines", Map.of("item", line.item())));
            }
            if (line.quantity() < least || line.quantity() > MOST_OF_ONE) {
                return Optional.of(
                        Refusal.invalid("posts.stock-quantity", "lines", Map.of("least", least, "most", MOST_OF_ONE)));
            }
            if (!seen.add(List.of(line.item(), line.kind()))) {
                return Optional.of(Refusal.invalid("posts.stock-twice", "lines", Map.of("item", line.item())));
            }
        }
        return Optional.empty();
    }

    @Transactional
    Outcome<UUID> tell(PostId post, Told told, AccountId by, Instant now) {
        var refused = refusal(told.lines());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        record ToldOf(PostId postId, Told told) {}
        return submissions.first(told.id(), new ToldOf(post, told)).map(first -> {
            if (first) {
                add(facts(told, post, by, now), now);
            }
            return told.id();
        });
    }

    /// Records what came to a post, told elsewhere. The same id is the same.
    @Transactional
    public void recordReceived(UUID id, PostId post, Map<String, Integer> quantities, Instant at) {
        record(id, post, StockKind.RECEIVED, quantities, at);
    }

    /// Records what was used up at a post, told elsewhere. The same id is the same.
    @Transactional
    public void recordUsed(UUID id, PostId post, Map<String, Integer> quantities, Instant at) {
        record(id, post, StockKind.USED, quantities, at);
    }

    private void record(UUID id, PostId post, StockKind kind, Map<String, Integer> quantities, Instant at) {
        add(
                quantities.entrySet().stream()
                        .map(each -> new StockFact(id, post, each.getKey(), kind, each.getValue(), null, false, at))
                        .toList(),
                at);
    }

    private static List<StockFact> facts(Told told, PostId post, AccountId by, Instant at) {
        return told.lines().stream()
                .map(line -> new StockFact(told.id(), post, line.item(), line.kind(), line.quantity(), by, false, at))
                .toList();
    }

    private void add(List<StockFact> facts, Instant now) {
        if (store.add(facts, now)) {
            journal.append(new PostDayChanged(
                    facts.stream().map(StockFact::postId).distinct().toList()));
        }
    }
}
