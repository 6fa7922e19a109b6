package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.registry.Organization;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The laboratories of the city, and what each can do.
@ApplicationScoped
public class Laboratories {
    private static final int LONGEST_NAME = 60;
    /// Ten times what the model case's whole city did in a day at its best (rule D10).
    private static final int MOST_PER_DAY = 1_000_000;

    private final LaboratoryStore store;
    private final Submissions submissions;

    Laboratories(LaboratoryStore store, Submissions submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    /// By name, as in force at that hour.
    public List<Laboratory> list(Instant at) {
        return store.list(at);
    }

    public Optional<Laboratory> find(LaboratoryId id, Instant at) {
        return store.find(id, at);
    }

    /// @param id the client's, and the id of the laboratory
    record NewLaboratory(
            LaboratoryId id,
            OrganizationId organizationId,
            String name,
            @Nullable String nameEn,
            int tubesPerDay) {}

    /// @param startAt from when on; none for now
    record NewCapacity(UUID id, int tubesPerDay, @Nullable Instant startAt) {}

    @Transactional
    Outcome<LaboratoryId> open(NewLaboratory wanted, Organization organization, AccountId by, Instant now) {
        var name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.invalid("specimens.name-length", "name", Map.of("most", LONGEST_NAME)));
        }
        if (!isCapacity(wanted.tubesPerDay())) {
            return Outcome.refused(tooMuch());
        }
        var laboratory = new Laboratory(
                wanted.id(),
                organization.id(),
                organization.areaId(),
                new Wording(name, wanted.nameEn()),
                wanted.tubesPerDay());
        return submissions.first(wanted.id().value(), wanted).then(first -> {
            if (first && !store.add(laboratory, by, now)) {
                return Outcome.refused(Refusal.conflict("specimens.laboratory-known", Map.of()));
            }
            if (first) {
                store.addCapacity(wanted.id().value(), wanted.id(), wanted.tubesPerDay(), now, by, now);
            }
            return Outcome.done(wanted.id());
        });
    }

    @Transactional
    Outcome<LaboratoryId> tell(LaboratoryId id, NewCapacity capacity, AccountId by, Instant now) {
        record Told(LaboratoryId laboratoryId, NewCapacity capacity) {}
        if (!isCapacity(capacity.tubesPerDay())) {
            return Outcome.refused(tooMuch());
        }
        return submissions.first(capacity.id(), new Told(id, capacity)).map(first -> {
            if (first) {
                var start = capacity.startAt() == null ? now : capacity.startAt();
                store.addCapacity(capacity.id(), id, capacity.tubesPerDay(), start, by, now);
            }
            return id;
        });
    }

    private static boolean isCapacity(int tubesPerDay) {
        return tubesPerDay >= 0 && tubesPerDay <= MOST_PER_DAY;
    }

    private static Refusal tooMuch() {
        return Refusal.invalid("specimens.capacity-range", "tubesPerDay", Map.of("most", MOST_PER_DAY));
    }
}
