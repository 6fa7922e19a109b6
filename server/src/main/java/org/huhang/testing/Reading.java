package org.huhang.testing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huhang.imports.Content;
import org.huhang.imports.SheetFile;
import org.huhang.registry.Person;
import org.huhang.shared.Outcome;
import org.huhang.shared.Outcome.Done;
import org.huhang.shared.Refusal;
import org.huhang.testing.ReadRow.Accepted;
import org.huhang.testing.ReadRow.Legible;
import org.huhang.testing.ReadRow.Refused;
import org.jspecify.annotations.Nullable;

/// Reads a whole file: bytes to text, text to cells, cells to rows accepted or refused. The registry and the
/// earlier results are asked once for all rows. The same file read again, at any later time, gives the same
/// answer as long as these two do: "now" is the moment of reception.
final class Reading {
    private final ZoneId zone;
    private final Function<Collection<String>, Map<String, Person>> people;
    private final Function<Collection<String>, Map<String, Earlier>> earlier;

    /// @param people the registry's persons by identity number
    /// @param earlier the results of this laboratory by specimen code
    Reading(
            ZoneId zone,
            Function<Collection<String>, Map<String, Person>> people,
            Function<Collection<String>, Map<String, Earlier>> earlier) {
        this.zone = zone;
        this.people = people;
        this.earlier = earlier;
    }

    record Read(SheetFile from, Sheet sheet, List<Accepted> accepted, List<Refused> refused) {
        int rowsIn() {
            return accepted.size() + refused.size();
        }
    }

    /// What was found before the whole file was refused.
    ///
    /// @param positives rows in it that may hold a positive, as far as they could be read
    record RefusedFile(Refusal refusal, @Nullable String encoding, int rowsIn, int positives) {}

    sealed interface Answer {
        record Rows(Read read) implements Answer {}

        /// A file of tubes: it waits for a second person.
        record Tubes(SheetFile from, TubeSheet sheet, List<TubeRead> rows) implements Answer {}

        record WholeFileRefused(RefusedFile file) implements Answer {}
    }

    Answer read(ResultFile file, byte[] content) {
        var opened = SheetFile.open(Content.of(content));
        if (!(opened instanceof Done<SheetFile>(SheetFile from))) {
            return refusedWhole(opened, null);
        }
        var tubes = TubeSheet.read(from);
        if (tubes.isPresent()) {
            return tubes(file, from, tubes.get());
        }
        var read = Sheet.read(from);
        if (!(read instanceof Done<Sheet>(Sheet sheet))) {
            return refusedWhole(read, from);
        }
        var stated = file.controlTotal();
        if (stated != null && stated != sheet.rows().size()) {
            return refusedWhole(wrongTotal(stated, sheet.rows().size()), from);
        }
        return new Answer.Rows(rows(file, from, sheet));
    }

    private Answer tubes(ResultFile file, SheetFile from, Outcome<TubeSheet> read) {
        if (!(read instanceof Done<TubeSheet>(TubeSheet sheet))) {
            return refusedWhole(read, from);
        }
        var stated = file.controlTotal();
        return stated != null && stated != sheet.rows().size()
                ? refusedWhole(wrongTotal(stated, sheet.rows().size()), from)
                : new Answer.Tubes(from, sheet, sheet.read(new TubeRowReader(zone, file.receivedAt())));
    }

    private static Outcome<Object> wrongTotal(int stated, int found) {
        return Outcome.refused(
                Refusal.invalid("imports.control-total", "controlTotal", Map.of("stated", stated, "found", found)));
    }

    private Read rows(ResultFile file, SheetFile from, Sheet sheet) {
        var reader = new RowReader(sheet, zone, file.receivedAt());
        var first = sheet.rows().stream().map(reader::read).toList();
        var known = identify(first);
        Set<String> specimens = new LinkedHashSet<>();
        known.forEach(row -> {
            if (row instanceof Accepted accepted) {
                specimens.add(accepted.cells().specimenCode());
            }
        });
        var judged = Repeats.refuse(known, earlier.apply(specimens));
        return new Read(
                from,
                sheet,
                judged.stream()
                        .filter(Accepted.class::isInstance)
                        .map(Accepted.class::cast)
                        .toList(),
                judged.stream()
                        .filter(Refused.class::isInstance)
                        .map(Refused.class::cast)
                        .toList());
    }

    private List<ReadRow> identify(List<ReadRow> rows) {
        Set<String> numbers = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (row instanceof Legible legible) {
                numbers.add(legible.cells().identityNumber());
            }
        });
        var found = people.apply(numbers);
        return rows.stream()
                .map(row -> row instanceof Legible legible
                        ? identify(legible, found.get(legible.cells().identityNumber()))
                        : row)
                .toList();
    }

    private static ReadRow identify(Legible row, @Nullable Person person) {
        if (person == null) {
            return refused(row, Refusal.invalid("testing.person-unknown", "identityNumber", Map.of()));
        }
        return SameName.holds(row.cells().name(), person.name())
                ? new Accepted(row.row(), row.cells(), person.id())
                : refused(row, Refusal.invalid("testing.name-differs", "name", Map.of()));
    }

    private static Refused refused(Legible row, Refusal reason) {
        return new Refused(row.row(), List.of(reason), row.cells().finding() == Finding.POSITIVE);
    }

    private static Answer refusedWhole(Outcome<?> outcome, @Nullable SheetFile from) {
        var refusal = switch (outcome) {
            case Outcome.Done<?> done -> throw new IllegalStateException("not refused: " + done);
            case Outcome.Refused<?>(Refusal why) -> why;
        };
        var lines = new ArrayList<String>();
        if (from != null) {
            from.lines(lines::add);
        }
        var rows = lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
        return new Answer.WholeFileRefused(
                new RefusedFile(refusal, from == null ? null : from.encoding(), rows.size(), (int)
                        rows.stream().filter(FindingWord::mentionsPositive).count()));
    }
}
