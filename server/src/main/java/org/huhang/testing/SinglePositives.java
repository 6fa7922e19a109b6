package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.specimens.Laboratories;
import org.huhang.specimens.Laboratory;
import org.jdbi.v3.core.Jdbi;

/// A positive tube of one person is that person's positive result, as one out of a file of persons is.
@ApplicationScoped
class SinglePositives {
    private final Jdbi jdbi;
    private final PoolStore store;
    private final TubeStore results;
    private final Laboratories laboratories;

    SinglePositives(Jdbi jdbi, PoolStore store, TubeStore results, Laboratories laboratories) {
        this.jdbi = jdbi;
        this.store = store;
        this.results = results;
        this.laboratories = laboratories;
    }

    /// @return whether there is one that was not there before
    boolean add(List<PoolStore.Own> own, BatchId batch, Instant now) {
        var positive = own.stream()
                .filter(each -> each.finding() == TubeFinding.POSITIVE)
                .toList();
        if (positive.isEmpty()) {
            return false;
        }
        var ids = positive.stream().map(PoolStore.Own::resultId).toList();
        var senders = store.senders(ids);
        var targets = results.targets(ids);
        Map<java.util.UUID, Laboratory> known = laboratories.list(now).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        int added = 0;
        for (int i = 0; i < positive.size(); i++) {
            var each = positive.get(i);
            int number = i + 1;
            var laboratory = Objects.requireNonNull(known.get(each.laboratoryId()));
            var ct = targets.getOrDefault(each.resultId(), List.of()).stream()
                    .filter(target -> target.ct() != null)
                    .map(target -> target.gene() + " " + target.ct())
                    .collect(Collectors.joining("; "));
            added += jdbi.withHandle(h -> h.createUpdate("""
                    insert into testing.results
                           (id, batch_id, row_number, organization_id, specimen_code, person_id, laboratory,
                            collected_at, reported_at, received_at, finding, ct_values, sent_by)
                    values (:id, :batch, :number, :organization, :tube, :person, :laboratory,
                            :taken, :reported, :now, 'POSITIVE', :ct, :by)
                    on conflict do nothing
                    """)
                    .bind("id", each.resultId())
                    .bind("batch", batch)
                    .bind("number", number)
                    .bind("organization", laboratory.organizationId())
                    .bind("tube", each.tubeCode())
                    .bind("person", each.personId())
                    .bind("laboratory", laboratory.name().zh())
                    .bind("taken", each.takenAt())
                    .bind("reported", each.reportedAt())
                    .bind("now", now)
                    .bind("ct", ct)
                    .bind("by", senders.get(each.resultId()))
                    .execute());
        }
        return added > 0;
    }
}
