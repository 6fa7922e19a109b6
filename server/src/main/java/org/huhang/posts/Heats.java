package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Keeps what is known of heat.
@ApplicationScoped
public class Heats {
    private final HeatStore store;
    private final Submissions submissions;

    Heats(HeatStore store, Submissions submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    @Transactional
    Outcome<HeatId> tell(HeatSpell spell, AccountId by, Instant now) {
        if (!spell.end().isAfter(spell.start())) {
            return Outcome.refused(Refusal.invalid("posts.ends-before-start", "end", Map.of()));
        }
        if (Math.abs(spell.celsius()) > 60) {
            return Outcome.refused(Refusal.invalid("posts.no-temperature", "celsius", Map.of()));
        }
        if (Posts.isNoText(spell.source(), Posts.LONGEST_REASON)) {
            return Outcome.refused(
                    Refusal.invalid("posts.text-missing", "source", Map.of("most", Posts.LONGEST_REASON)));
        }
        return submissions.first(spell.id().value(), spell).map(first -> {
            if (first) {
                store.add(spell, by, now);
            }
            return spell.id();
        });
    }

    /// Heat told elsewhere. The same id is the same.
    @Transactional
    public void record(HeatId id, AreaId area, Instant start, Instant end, int celsius, String source, Instant now) {
        store.add(new HeatSpell(id, area, start, end, celsius, source), null, now);
    }
}
