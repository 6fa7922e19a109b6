package org.huhang.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.access.Approvals;
import org.huhang.access.Readings;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Makes one file at a time. The file is there as a whole or not at all: it is one transaction, and a crash leaves an
/// export that is made again. Whoever is in it is in the audit log by the same transaction.
@Singleton
class ExportMaking {
    private static final Logger LOG = Logger.getLogger(ExportMaking.class);
    private static final int TOLD_AT_ONCE = 1_000;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final ExportStore store;
    private final Exports exports;
    private final ExportKeys keys;
    private final Approvals approvals;
    private final Readings readings;
    private final Traces traces;
    private final CityClock city;
    private final Duration kept;

    ExportMaking(
            Jdbi jdbi,
            ExportStore store,
            Exports exports,
            ExportKeys keys,
            Approvals approvals,
            Readings readings,
            Traces traces,
            CityClock city,
            @ConfigProperty(name = "huhang.exports.hours", defaultValue = "72") long hours) {
        this.jdbi = jdbi;
        this.store = store;
        this.exports = exports;
        this.keys = keys;
        this.approvals = approvals;
        this.readings = readings;
        this.traces = traces;
        this.city = city;
        kept = Duration.ofHours(hours);
    }

    /// @return whether there was one to make
    boolean next(Instant now) {
        var claimed = new ArrayList<ExportId>(1);
        try {
            return jdbi.inTransaction(h -> {
                var export = store.claim(h, now);
                export.ifPresent(found -> {
                    claimed.add(found.id());
                    make(h, found, now);
                });
                return export.isPresent();
            });
        } catch (RuntimeException e) {
            if (claimed.isEmpty()) {
                throw e;
            }
            LOG.errorf(
                    e, "ALARM: the export %s cannot be made", claimed.getFirst().value());
            store.fail(claimed.getFirst(), now, AFTER_FAILURE);
            return true;
        }
    }

    private void make(Handle h, ExportStore.Row export, Instant now) {
        var expires = now.plus(kept);
        var approver = Optional.ofNullable(
                        approvals.decisions(List.of(export.approvalId())).get(export.approvalId()))
                .map(Approvals.Decided::byName)
                .orElse(null);
        var source = exports.source(export.kind());
        var header = source.columns().stream()
                .map(column -> Texts.get("imports.column." + column, export.language(), Map.of()))
                .toList();
        var watermark = Watermark.of(export, approver, now, expires, city.zone());
        var content = new ExportContent(h, export.id(), keys);
        long rows;
        try (var sheet = ExportSheet.of(export.format(), content, watermark, header)) {
            var filling = new Filling(h, export, source, sheet, now);
            source.read(export.subjectId(), export.language(), filling::take);
            rows = filling.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // closed with its sheet: all of it is stored
        store.finish(h, export, rows, content, now, expires);
    }

    /// The rows of one file, the invented ones among them.
    private final class Filling {
        private final Handle handle;
        private final ExportStore.Row export;
        private final ExportSource source;
        private final ExportSheet sheet;
        private final Instant now;
        private final RandomGenerator random;
        private final ExportCanaries canaries;
        private final List<PersonId> untold = new ArrayList<>(TOLD_AT_ONCE);
        private long taken;
        private long written;

        Filling(Handle handle, ExportStore.Row export, ExportSource source, ExportSheet sheet, Instant now) {
            this.handle = handle;
            this.export = export;
            this.source = source;
            this.sheet = sheet;
            this.now = now;
            random = keys.random(export.id());
            canaries = ExportCanaries.among(export.people(), random);
        }

        void take(ExportSource.Row row) {
            invent(canaries.countBefore(taken));
            write(row.cells());
            taken++;
            untold.add(row.personId());
            if (untold.size() == TOLD_AT_ONCE) {
                tell();
            }
        }

        /// @return how many rows there are
        long end() {
            invent(canaries.countFrom(taken));
            tell();
            return written;
        }

        private void invent(int count) {
            for (int i = 0; i < count; i++) {
                var invented = source.invent(export.subject(), random, export.language());
                write(invented.cells());
                traces.keep(handle, export, invented.traces());
            }
        }

        private void write(List<String> cells) {
            try {
                sheet.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
        }

        private void tell() {
            if (!untold.isEmpty()) {
                readings.recordApproved(
                        export.requestedBy(),
                        export.purpose(),
                        untold,
                        "export",
                        export.id().value().toString());
                untold.clear();
            }
            store.progress(export.id(), written, now);
        }
    }
}
