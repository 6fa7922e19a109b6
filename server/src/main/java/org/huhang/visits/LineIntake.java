package org.huhang.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.huhang.imports.Mapping;
import org.huhang.imports.RefusedRow;
import org.huhang.imports.RowCells;
import org.huhang.imports.SheetFile;
import org.huhang.imports.SheetRow;
import org.huhang.shared.Outcome;
import org.huhang.visits.VisitImportStore.Step;

/// The first step with a file: line by line what is wrong with it; block by block who and where; the good ones aside.
/// By one thread, with one block in memory.
final class LineIntake {
    private static final int BLOCK = 20_000;

    private final VisitImport file;
    private final VisitImportStore store;
    private final VisitLine.Reader reader;
    private final KnownPeople people;
    private final KnownPlaces places;
    private final Spill spill;
    private final Instant now;
    private final BooleanSupplier stopping;
    private final BitSet seen = new BitSet();
    private final Map<String, Long> reasons = new HashMap<>();
    private List<VisitLine> lines = new ArrayList<>();
    private List<RefusedRow> refused = new ArrayList<>();
    private List<String> header = List.of();
    private Mapping mapping = new Mapping(Map.of());
    private long rowsIn;
    private long refusedRows;
    private boolean stopped;

    LineIntake(
            VisitImport file,
            VisitImportStore store,
            VisitLine.Reader reader,
            KnownPeople people,
            KnownPlaces places,
            Spill spill,
            Instant now,
            BooleanSupplier stopping) {
        this.file = file;
        this.store = store;
        this.reader = reader;
        this.people = people;
        this.places = places;
        this.spill = spill;
        this.now = now;
        this.stopping = stopping;
    }

    /// @return the number of the last row, or why the file cannot be read to its end
    Outcome<Integer> read(SheetFile sheet) {
        var end = sheet.rows(this::take);
        flush();
        return end;
    }

    private boolean take(SheetRow row) {
        if (header.isEmpty()) {
            header = row.cells().stream().map(String::strip).toList();
            mapping = Mapping.propose(VisitColumns.ALL, header);
            return true;
        }
        rowsIn++;
        var cells = new RowCells(row, mapping);
        RowCells.checkWidth(row, header.size()).ifPresent(cells::refuse);
        var line = cells.reasons().isEmpty() ? reader.read(cells) : null;
        if (line == null) {
            refuse(cells);
        } else {
            lines.add(line);
        }
        if (lines.size() + refused.size() >= BLOCK) {
            flush();
            stopped = stopping.getAsBoolean();
        }
        return !stopped;
    }

    private void flush() {
        people.learn(lines.stream().map(VisitLine::person).collect(Collectors.toSet()), now);
        places.learn(lines.stream().map(VisitLine::place).collect(Collectors.toSet()));
        try {
            for (VisitLine line : lines) {
                int person = people.find(line.person());
                int place = places.find(line.place());
                if (person < 0 || place < 0) {
                    if (person < 0) {
                        people.reasons(line.person()).forEach(line.cells()::refuse);
                    }
                    if (place < 0) {
                        line.cells().refuse(places.reason(line.place()));
                    }
                    refuse(line.cells());
                } else {
                    seen.set(person);
                    spill.add(line.row(), person, place, line.start(), line.end(), line.bits());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = new ArrayList<>(BLOCK);
        keepRefused();
        store.showProgress(file.id(), Step.READING, rowsIn);
    }

    private void keepRefused() {
        if (!refused.isEmpty()) {
            store.addRefused(file, refused);
            refused = new ArrayList<>();
        }
    }

    private void refuse(RowCells cells) {
        refused.add(new RefusedRow(cells.row().number(), cells.row().cells(), List.copyOf(cells.reasons())));
        count(cells.reasons().getFirst().code());
    }

    /// The second look, at lines that were good for themselves.
    void refuse(SheetFile sheet, RefusedLines others) {
        others.sort();
        var next = new int[1];
        var _ = sheet.rows(row -> {
            if (next[0] < others.size() && row.number() == others.row(next[0])) {
                var reason = others.reason(next[0]++);
                refused.add(new RefusedRow(row.number(), row.cells(), List.of(reason)));
                count(reason.code());
                if (refused.size() >= BLOCK) {
                    keepRefused();
                }
            }
            return next[0] < others.size();
        });
        keepRefused();
    }

    private void count(String code) {
        refusedRows++;
        reasons.merge(code, 1L, Long::sum);
    }

    /// Who is in it, by pseudonym.
    BitSet people() {
        return seen;
    }

    List<String> header() {
        return header;
    }

    long rowsIn() {
        return rowsIn;
    }

    long refusedRows() {
        return refusedRows;
    }

    /// How many rows were refused for what; a row counts for the first of its reasons.
    Map<String, Long> reasons() {
        return reasons;
    }

    boolean isStopped() {
        return stopped;
    }
}
