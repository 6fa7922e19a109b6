package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.imports.SheetFile;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What a sender does with a file of visits: announce it, send it in parts, start it.
@ApplicationScoped
class VisitImports {
    /// Thirty million lines.
    static final long LARGEST_BYTES = 2L << 30;

    private static final int LONGEST_NAME = 200;

    private final VisitImportStore store;
    private final PartFiles parts;
    private final Submissions submissions;
    private final Journal journal;

    VisitImports(VisitImportStore store, PartFiles parts, Submissions submissions, Journal journal) {
        this.store = store;
        this.parts = parts;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id made by the client; the same id with the same content is the same file
    record Announced(
            VisitImportId id,
            AreaId areaId,
            String name,
            long sizeBytes,
            @Nullable Long controlTotal) {}

    @Transactional
    Outcome<VisitImportId> announce(Announced wanted, AccountId by, Instant now) {
        var name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.invalid("visits.file-unnamed", "name", Map.of("most", LONGEST_NAME)));
        }
        if (wanted.sizeBytes() < 1 || wanted.sizeBytes() > LARGEST_BYTES) {
            return Outcome.refused(
                    Refusal.invalid("visits.file-size", "sizeBytes", Map.of("mostMegabytes", LARGEST_BYTES >> 20)));
        }
        if (wanted.controlTotal() != null && wanted.controlTotal() < 1) {
            return Outcome.refused(Refusal.invalid("visits.control-total", "controlTotal", Map.of()));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                store.add(new VisitImport(
                        wanted.id(),
                        wanted.areaId(),
                        name,
                        wanted.sizeBytes(),
                        wanted.controlTotal(),
                        store.newKey(),
                        by,
                        now));
            }
            return wanted.id();
        });
    }

    /// From here on it is read. Started again it is the same start.
    @Transactional
    Outcome<VisitImportId> start(VisitImportId id, AccountId by, Instant now) {
        store.lock(id);
        var known = store.find(id).orElseThrow();
        if (known.startedAt() != null) {
            return Outcome.done(id);
        }
        if (known.endedAt() != null) {
            return Outcome.refused(Refusal.conflict("visits.upload-over", Map.of()));
        }
        var there = store.listParts(id);
        boolean gaps = there.isEmpty() || there.getLast().number() != there.size();
        if (gaps || known.receivedBytes() != known.file().sizeBytes()) {
            return Outcome.refused(Refusal.conflict(
                    "visits.upload-not-whole",
                    Map.of(
                            "received",
                            known.receivedBytes(),
                            "size",
                            known.file().sizeBytes())));
        }
        return SheetFile.open(parts.content(known.file()))
                .then(VisitReading::header)
                .map(_ -> {
                    store.addStart(id, by, now);
                    journal.append(new VisitImportsStarted(id));
                    return id;
                });
    }
}
