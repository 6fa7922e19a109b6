package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.imports.Content;
import org.huhang.imports.SheetFile;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.specimens.Tube;
import org.huhang.specimens.Tubes;

/// A file of tubes counts for nothing before a second person has compared it with the list of tubes and confirmed it
/// (Lanzhou, 2022: positives in the file of negatives; England, 2020: rows cut off in silence).
@ApplicationScoped
class TubeFiles {
    /// Of a round's tubes looked through for those that are missing.
    private static final int PAGE = 5_000;

    private static final int MOST_PAGES = 40;
    private static final int MOST_SHOWN = 200;

    private final ResultFileStore files;
    private final TubeBatches batches;
    private final TubeBatchStore store;
    private final TubeResults results;
    private final Tubes tubes;
    private final Accounts accounts;
    private final CityClock clock;

    TubeFiles(
            ResultFileStore files,
            TubeBatches batches,
            TubeBatchStore store,
            TubeResults results,
            Tubes tubes,
            Accounts accounts,
            CityClock clock) {
        this.files = files;
        this.batches = batches;
        this.store = store;
        this.results = results;
        this.tubes = tubes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The file beside the list of tubes.
    ///
    /// @param expected tubes at this laboratory without a result, of the rounds that the file is about
    /// @param missing of these not in the file, the first in the order of their codes
    /// @param unknown in the file and in no list
    record Comparison(
            int rows,
            int readable,
            int positives,
            int negatives,
            int others,
            int expected,
            int missingCount,
            List<String> missing,
            int unknownCount,
            List<String> unknown) {}

    /// Nothing where it is no file of tubes, or its time is over.
    Optional<Comparison> compare(BatchId id) {
        return read(id).map(read -> {
            var rows = rows(read);
            var codes = rows.stream().map(TubeRow::tubeCode).distinct().toList();
            var known = tubes.list(codes);
            var expected = expected(id, known.values().stream().toList());
            var missing = new TreeSet<>(expected);
            codes.forEach(missing::remove);
            var unknown = new TreeSet<>(codes);
            unknown.removeAll(known.keySet());
            unknown.removeAll(tubes.listSurfaces(unknown).keySet());
            int positives = count(rows, TubeFinding.POSITIVE);
            int negatives = count(rows, TubeFinding.NEGATIVE);
            return new Comparison(
                    read.size(),
                    rows.size(),
                    positives,
                    negatives,
                    rows.size() - positives - negatives,
                    expected.size(),
                    missing.size(),
                    missing.stream().limit(MOST_SHOWN).toList(),
                    unknown.size(),
                    unknown.stream().limit(MOST_SHOWN).toList());
        });
    }

    private Set<String> expected(BatchId id, List<Tube> named) {
        var organization = files.find(id).orElseThrow().file().organizationId();
        var laboratory = batches.find(organization, clock.now());
        Set<String> expected = new HashSet<>();
        if (laboratory.isEmpty()) {
            return expected;
        }
        Set<RoundId> rounds = new HashSet<>();
        named.forEach(each -> rounds.add(each.roundId()));
        for (RoundId round : rounds) {
            var after = "";
            for (int page = 0; page < MOST_PAGES; page++) {
                var found = tubes.page(round, after, PAGE);
                found.stream()
                        .filter(each -> laboratory.get().id().equals(each.laboratoryId()) && each.arrivedAt() != null)
                        .forEach(each -> expected.add(each.code()));
                if (found.size() < PAGE) {
                    break;
                }
                after = found.getLast().code();
            }
        }
        expected.removeAll(results.list(expected).keySet());
        return expected;
    }

    /// Takes its rows in; once. Whoever sent the file is no second person, by this account or another of theirs.
    @Transactional
    Outcome<BatchId> confirm(BatchId id, AccountId by, Instant now) {
        var found = files.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound("testing.file-unknown", Map.of()));
        }
        var file = found.get().file();
        files.lock(file.organizationId());
        if (store.find(id).isPresent()) {
            return Outcome.done(id);
        }
        if (isSame(file.sentBy(), by)) {
            return Outcome.refused(Refusal.forbidden("testing.own-file", Map.of()));
        }
        var laboratory = batches.find(file.organizationId(), now);
        if (laboratory.isEmpty()) {
            return Outcome.refused(Refusal.forbidden("testing.laboratory-unknown", Map.of()));
        }
        var read = read(id);
        if (read.isEmpty()) {
            return Outcome.refused(Refusal.conflict("testing.nothing-to-confirm", Map.of()));
        }
        batches.take(id, TubeBatch.Way.FILE, laboratory.get(), file.sentBy(), by, read.get(), now);
        return Outcome.done(id);
    }

    private boolean isSame(AccountId one, AccountId other) {
        if (one.equals(other)) {
            return true;
        }
        var people = accounts.listHolders(List.of(one, other)).stream()
                .map(Accounts.Holder::personId)
                .filter(Objects::nonNull)
                .toList();
        return people.size() == 2 && people.getFirst().equals(people.getLast());
    }

    /// As of when it was received.
    private Optional<List<TubeRead>> read(BatchId id) {
        var known = files.find(id);
        var content = files.findContent(id);
        if (known.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        if (SheetFile.open(Content.of(content.get())) instanceof Outcome.Done<SheetFile>(SheetFile file)
                && TubeSheet.read(file).orElse(null) instanceof Outcome.Done<TubeSheet>(TubeSheet sheet)) {
            var stated = known.get().file().controlTotal();
            return stated != null && stated != sheet.rows().size()
                    ? Optional.empty()
                    : Optional.of(sheet.read(
                            new TubeRowReader(clock.zone(), known.get().file().receivedAt())));
        }
        return Optional.empty();
    }

    private static List<TubeRow> rows(List<TubeRead> read) {
        List<TubeRow> rows = new ArrayList<>();
        read.forEach(each -> {
            if (each instanceof TubeRead.Legible(TubeRow row)) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static int count(List<TubeRow> rows, TubeFinding finding) {
        return (int) rows.stream().filter(row -> row.finding() == finding).count();
    }
}
