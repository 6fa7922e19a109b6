package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What a sender does with a file: send it, look at what was understood, start it or cancel it. Rows are taken in
/// afterwards, by [Importing].
@ApplicationScoped
class Imports {
    private final ImportStore store;
    private final Chunks chunks;
    private final Submissions submissions;
    private final Journal journal;
    private final Kinds kinds;

    Imports(ImportStore store, Chunks chunks, Submissions submissions, Journal journal, Kinds kinds) {
        this.store = store;
        this.chunks = chunks;
        this.submissions = submissions;
        this.journal = journal;
        this.kinds = kinds;
    }

    /// A file as it comes in.
    ///
    /// @param controlTotal how many rows the sender says there are; they must be there, or no row is taken
    record Sent(
            ImportId id,
            String kind,
            String name,
            AreaId areaId,
            @Nullable Integer controlTotal) {}

    private record Submitted(Sent sent, String sha256) {}

    /// Stores the file and what is in it; takes nothing. The same id with the same file is the same import.
    @Transactional
    Outcome<ImportId> receive(Sent sent, Upload upload, Survey survey, AccountId by, Instant now) {
        return submissions
                .first(sent.id().value(), new Submitted(sent, upload.sha256()))
                .map(first -> {
                    if (first) {
                        store(sent, upload, survey, by, now);
                    }
                    return sent.id();
                });
    }

    private void store(Sent sent, Upload upload, Survey survey, AccountId by, Instant now) {
        store.add(
                new Import(
                        sent.id(),
                        sent.kind(),
                        sent.name(),
                        upload.sizeBytes(),
                        sent.areaId(),
                        sent.controlTotal(),
                        by,
                        now),
                HexFormat.of().parseHex(upload.sha256()),
                survey);
        if (survey.refusal() == null) {
            try (var in = Content.of(upload.file()).open()) {
                chunks.add(sent.id(), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// From here on rows are taken in. Started again with the same mapping it is the same start.
    @Transactional
    Outcome<ImportId> start(ImportId id, Mapping mapping, AccountId by, Instant now) {
        store.lock(id);
        var known = store.find(id).orElseThrow();
        if (known.start() != null) {
            return new TreeMap<>(known.start().mapping().positions()).equals(new TreeMap<>(mapping.positions()))
                    ? Outcome.done(id)
                    : Outcome.refused(Refusal.conflict("imports.started-already", Map.of()));
        }
        return switch (known.state()) {
            case REFUSED, CANCELLED -> Outcome.refused(Refusal.conflict("imports.cannot-start", Map.of()));
            case WAITING, READING, DONE -> {
                var columns = kinds.get(known.file().kind()).columns();
                var refusal = mapping.check(columns, known.survey().header().size());
                if (refusal.isPresent()) {
                    yield Outcome.refused(refusal.get());
                }
                store.addStart(id, new ImportStore.Start(mapping, by, now));
                journal.append(new ImportsStarted(id));
                yield Outcome.done(id);
            }
        };
    }

    /// Only before the start. What was taken in is corrected where it lies, by later facts.
    @Transactional
    Outcome<ImportId> cancel(ImportId id, AccountId by, Instant now) {
        store.lock(id);
        return switch (store.find(id).orElseThrow().state()) {
            case CANCELLED -> Outcome.done(id);
            case WAITING, REFUSED -> {
                store.addCancellation(id, by, now);
                chunks.delete(id);
                yield Outcome.done(id);
            }
            case READING, DONE -> Outcome.refused(Refusal.conflict("imports.cannot-cancel", Map.of()));
        };
    }
}
