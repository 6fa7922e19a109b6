package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Passages between the zones of a site, and the care near it.
@ApplicationScoped
public class Grounds {
    private static final int MOST_MINUTES = 600;

    private final GroundStore store;
    private final SiteStore sites;
    private final Submissions submissions;
    private final Journal journal;

    Grounds(GroundStore store, SiteStore sites, Submissions submissions, Journal journal) {
        this.store = store;
        this.sites = sites;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// Each site's care, the nearest first.
    public Map<SiteId, List<NearCare>> care(Collection<SiteId> ids) {
        return store.listCare(ids).stream().collect(Collectors.groupingBy(NearCare::siteId));
    }

    /// @param id the client's
    record NewPassage(UUID id, String name, PassageKind kind, SiteZone fromZone, SiteZone toZone) {}

    /// @param id the client's
    public record NewNearCare(UUID id, CareKind kind, String hospital, int minutes) {}

    @Transactional
    Outcome<UUID> add(SiteId id, NewPassage wanted, @Nullable AccountId by, Instant now) {
        if (Sites.isNoText(wanted.name())) {
            return Outcome.refused(Refusal.invalid("sites.text-length", "name", Map.of("most", Sites.LONGEST_TEXT)));
        }
        if (wanted.fromZone() == wanted.toZone()) {
            return Outcome.refused(Refusal.invalid("sites.same-zone", "toZone", Map.of()));
        }
        // nobody steps from where the quarantined live to where staff works without washing and changing
        if (leads(wanted, SiteZone.OBSERVATION, SiteZone.WORK)) {
            return Outcome.refused(Refusal.invalid("sites.no-passage-between", "toZone", Map.of()));
        }
        record Added(SiteId siteId, NewPassage wanted) {}
        return change(
                id,
                wanted.id(),
                new Added(id, wanted),
                () -> store.add(
                        new Passage(
                                wanted.id(),
                                id,
                                wanted.name().strip(),
                                wanted.kind(),
                                wanted.fromZone(),
                                wanted.toZone()),
                        by,
                        now));
    }

    private static boolean leads(NewPassage passage, SiteZone one, SiteZone other) {
        return (passage.fromZone() == one && passage.toZone() == other)
                || (passage.fromZone() == other && passage.toZone() == one);
    }

    @Transactional
    public Outcome<UUID> add(SiteId id, NewNearCare wanted, @Nullable AccountId by, Instant now) {
        if (Sites.isNoText(wanted.hospital())) {
            return Outcome.refused(
                    Refusal.invalid("sites.text-length", "hospital", Map.of("most", Sites.LONGEST_TEXT)));
        }
        if (wanted.minutes() < 0 || wanted.minutes() > MOST_MINUTES) {
            return Outcome.refused(Refusal.invalid("sites.minutes-range", "minutes", Map.of("most", MOST_MINUTES)));
        }
        record Added(SiteId siteId, NewNearCare wanted) {}
        return change(
                id,
                wanted.id(),
                new Added(id, wanted),
                () -> store.add(
                        new NearCare(
                                wanted.id(),
                                id,
                                wanted.kind(),
                                wanted.hospital().strip(),
                                wanted.minutes()),
                        by,
                        now));
    }

    private Outcome<UUID> change(SiteId id, UUID submission, Object body, Runnable work) {
        if (sites.lock(id).isEmpty()) {
            return Outcome.refused(Refusal.notFound("sites.no-such-site", Map.of()));
        }
        return submissions.first(submission, body).map(first -> {
            if (first) {
                work.run();
                journal.append(new SitesChanged(List.of(id)));
            }
            return submission;
        });
    }

    @Transactional
    Outcome<UUID> endPassage(SiteId id, UUID passage, Instant now) {
        return ended(id, passage, store.endPassage(id, passage, now));
    }

    @Transactional
    Outcome<UUID> endCare(SiteId id, UUID care, Instant now) {
        return ended(id, care, store.endCare(id, care, now));
    }

    /// Ending it again ends nothing and is no error.
    private Outcome<UUID> ended(SiteId id, UUID what, boolean now) {
        if (now) {
            journal.append(new SitesChanged(List.of(id)));
        }
        return Outcome.done(what);
    }
}
