package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.huhang.imports.SheetFile;
import org.huhang.imports.SheetLimit;
import org.huhang.registry.People;
import org.huhang.registry.Things;
import org.huhang.shared.CityClock;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.visits.VisitImportStore.Result;
import org.huhang.visits.VisitImportStore.Step;

/// One file of visits from its first line to the commit that makes them count: read, checked against each other and
/// against what is there, written. Cut off before the commit it begins again from the first line, and nothing of it
/// happened.
@ApplicationScoped
class VisitReading {
    private final VisitImportStore store;
    private final PartFiles parts;
    private final VisitFolder folder;
    private final BulkVisits bulk;
    private final DayFiles days;
    private final DayFileStore dayStore;
    private final Pseudonyms pseudonyms;
    private final VisitPlaces places;
    private final People people;
    private final Things things;
    private final CityClock clock;

    VisitReading(
            VisitImportStore store,
            PartFiles parts,
            VisitFolder folder,
            BulkVisits bulk,
            DayFiles days,
            DayFileStore dayStore,
            Pseudonyms pseudonyms,
            VisitPlaces places,
            People people,
            Things things,
            CityClock clock) {
        this.store = store;
        this.parts = parts;
        this.folder = folder;
        this.bulk = bulk;
        this.days = days;
        this.dayStore = dayStore;
        this.pseudonyms = pseudonyms;
        this.places = places;
        this.people = people;
        this.things = things;
        this.clock = clock;
    }

    /// @param stopping whether to leave it for the next start
    void read(VisitImport file, BooleanSupplier stopping) throws IOException, DamagedFile {
        store.beginAnew(file.id());
        switch (undamaged(() -> SheetFile.open(parts.content(file)))) {
            case Outcome.Refused<SheetFile>(Refusal why) -> refuse(file, List.of(), why);
            case Outcome.Done<SheetFile>(SheetFile sheet) -> {
                if (!read(file, sheet, stopping)) {
                    return;
                }
            }
        }
        parts.delete(file);
    }

    /// @return whether it came to an end
    private boolean read(VisitImport file, SheetFile sheet, BooleanSupplier stopping) throws IOException, DamagedFile {
        try (var spill = new Spill(folder, file.id())) {
            var intake = intake(file, spill, clock.now(), stopping);
            var end = undamaged(() -> intake.read(sheet));
            if (intake.isStopped()) {
                return false;
            }
            var refusal = refusal(file, intake, end);
            if (refusal.isPresent()) {
                refuse(file, intake.header(), refusal.get());
            } else {
                take(file, sheet, intake, spill);
            }
            return true;
        }
    }

    private void refuse(VisitImport file, List<String> header, Refusal why) {
        store.beginAnew(file.id());
        store.addResult(file, new Result(why, header, 0, 0, 0, Map.of(), clock.now()));
    }

    private LineIntake intake(VisitImport file, Spill spill, Instant now, BooleanSupplier stopping) {
        var today = clock.today();
        var first = new RetentionRule(dayStore.retentionDays(today)).firstKept(today);
        return new LineIntake(
                file,
                store,
                new VisitLine.Reader(clock.zone(), Moments.of(now, clock.zone()), Moments.start(first)),
                new KnownPeople(people, pseudonyms, today),
                new KnownPlaces(things, places, file.areaId()),
                spill,
                now,
                stopping);
    }

    /// A part that is not what was sent ends the reading: the file must be sent again.
    private static <T> Outcome<T> undamaged(Supplier<Outcome<T>> step) {
        try {
            return step.get();
        } catch (UncheckedIOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DamagedFile) {
                    return Outcome.refused(Refusal.invalid("visits.upload-damaged", "file", Map.of()));
                }
            }
            throw e;
        }
    }

    private static Optional<Refusal> refusal(VisitImport file, LineIntake intake, Outcome<Integer> end) {
        return switch (end) {
            case Outcome.Refused<Integer>(Refusal why) -> Optional.of(why);
            case Outcome.Done<Integer>(Integer last) -> {
                if (intake.rowsIn() == 0) {
                    yield Optional.of(Refusal.invalid("imports.file-without-rows", "file", Map.of()));
                }
                var stated = file.controlTotal();
                if (stated != null && stated != intake.rowsIn()) {
                    yield Optional.of(Refusal.invalid(
                            "imports.control-total",
                            "controlTotal",
                            Map.of("stated", stated, "found", intake.rowsIn())));
                }
                yield SheetLimit.check(last, stated == null ? null : Math.toIntExact(stated));
            }
        };
    }

    private void take(VisitImport file, SheetFile sheet, LineIntake intake, Spill spill)
            throws IOException, DamagedFile {
        spill.finish();
        var refused = new RefusedLines();
        store.showProgress(file.id(), Step.CHECKING, intake.rowsIn());
        new LineChecks(days, places.cities(), intake.people(), refused).check(spill);
        if (refused.size() > 0) {
            intake.refuse(sheet, refused);
        }
        store.showProgress(file.id(), Step.WRITING, intake.rowsIn());
        try (var writing = bulk.begin(file.id().batch(), "import")) {
            var visits = new long[1];
            for (int day : spill.days()) {
                spill.read(day, (row, person, place, start, seconds, bits) -> {
                    if (!refused.has(row)) {
                        writing.add(person, place, start, seconds, bits);
                        visits[0]++;
                    }
                });
            }
            var now = clock.now();
            var done = new Result(
                    null, intake.header(), intake.rowsIn(), intake.refusedRows(), visits[0], intake.reasons(), now);
            writing.commit(now, () -> store.addResult(file, done)).orThrow();
        }
    }

    /// Whether its first row names the columns that it must have.
    static Outcome<List<String>> header(SheetFile sheet) {
        var header = new java.util.ArrayList<String>();
        var _ = sheet.rows(row -> {
            row.cells().forEach(cell -> header.add(cell.strip()));
            return false;
        });
        if (header.isEmpty()) {
            return Outcome.refused(Refusal.invalid("imports.file-empty", "file", Map.of()));
        }
        return org.huhang.imports.Mapping.propose(VisitColumns.ALL, header)
                .missing(VisitColumns.ALL)
                .<Outcome<List<String>>>map(Outcome::refused)
                .orElse(Outcome.done(header));
    }
}
