package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huhang.access.AccountId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.specimens.Laboratories;
import org.huhang.specimens.Laboratory;
import org.huhang.testing.PositiveCluster.Tally;
import org.huhang.testing.ResultRules.AtLaboratory;
import org.jspecify.annotations.Nullable;

/// Takes in batches of results of tubes, whichever way they came. All of a batch commits together, with the news of it;
/// what a positive leads to is the work of who reads the news.
@ApplicationScoped
class TubeBatches {
    /// A rack holds 96; a laboratory's instruments together a few thousand in a run.
    static final int MOST_TUBES = 5_000;

    private final TubeBatchStore batches;
    private final TubeStore store;
    private final TestedTubes tubes;
    private final Laboratories laboratories;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    TubeBatches(
            TubeBatchStore batches,
            TubeStore store,
            TestedTubes tubes,
            Laboratories laboratories,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.batches = batches;
        this.store = store;
        this.tubes = tubes;
        this.laboratories = laboratories;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// The same batch again changes nothing.
    @Transactional
    Outcome<BatchId> accept(
            NewTubeBatch sent, TubeBatch.Way way, OrganizationId organization, AccountId by, Instant now) {
        var laboratory = find(organization, now);
        if (laboratory.isEmpty()) {
            return Outcome.refused(Refusal.forbidden("testing.laboratory-unknown", Map.of()));
        }
        var results = sent.results();
        if (results == null || results.isEmpty() || results.size() > MOST_TUBES) {
            return Outcome.refused(Refusal.invalid("testing.batch-of-how-many", "results", Map.of("most", MOST_TUBES)));
        }
        var stated = sent.controlTotal();
        if (stated != null && stated != results.size()) {
            return Outcome.refused(Refusal.invalid(
                    "imports.control-total", "controlTotal", Map.of("stated", stated, "found", results.size())));
        }
        return submissions.first(sent.id().value(), sent).map(first -> {
            if (first) {
                var reader = new TubeRowReader(clock.zone(), now);
                var read = IntStream.range(0, results.size())
                        .mapToObj(i -> reader.read(i + 1, results.get(i)))
                        .toList();
                take(sent.id(), way, laboratory.get(), by, null, read, now);
            }
            return sent.id();
        });
    }

    Optional<Laboratory> find(OrganizationId organization, Instant now) {
        return laboratories.list(now).stream()
                .filter(each -> each.organizationId().equals(organization))
                .findFirst();
    }

    /// In the transaction of whoever received the rows.
    @Transactional(Transactional.TxType.MANDATORY)
    TubeBatch take(
            BatchId id,
            TubeBatch.Way way,
            Laboratory laboratory,
            AccountId by,
            @Nullable AccountId confirmedBy,
            List<TubeRead> read,
            Instant now) {
        batches.lock(laboratory.organizationId());
        List<TubeRow> rows = new ArrayList<>(read.size());
        List<TubeRead.Refused> refused = new ArrayList<>();
        for (TubeRead each : read) {
            switch (each) {
                case TubeRead.Legible(TubeRow row) -> rows.add(row);
                case TubeRead.Refused row -> refused.add(row);
            }
        }
        var codes = rows.stream().map(TubeRow::tubeCode).distinct().toList();
        var known = tubes.list(codes);
        var earlier = store.versionsByTube(codes);
        var fresh = TubeRepeats.refuse(rows, known, earlier, laboratory.id(), refused);
        var accepted = judge(fresh, laboratory, known, earlier, now);
        store.add(id, laboratory.id(), accepted, now);
        batches.addRefused(id, refused, now);
        var batch = new TubeBatch(
                id,
                way,
                laboratory.id(),
                laboratory.organizationId(),
                laboratory.areaId(),
                by,
                confirmedBy,
                read.size(),
                accepted.size(),
                refused.size(),
                count(fresh, TubeFinding.POSITIVE),
                count(fresh, TubeFinding.NEGATIVE),
                (int) accepted.stream().filter(each -> !each.why().isEmpty()).count(),
                now);
        batches.add(
                batch,
                fresh.stream().map(TubeRow::testedAt).max(Instant::compareTo).orElse(null));
        if (!accepted.isEmpty()) {
            journal.append(new TubesReported(id));
        }
        return batch;
    }

    private List<TubeStore.Accepted> judge(
            List<TubeRow> rows,
            Laboratory laboratory,
            Map<String, TestedTube> known,
            Map<String, List<TubeVersion>> earlier,
            Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var last = rows.stream().map(TubeRow::testedAt).max(Instant::compareTo).orElseThrow();
        var tallies = store.tallies(laboratory.id(), now);
        var before = tallies.getOrDefault(true, new Tally(0, 0));
        var at = new AtLaboratory(
                laboratory.id(),
                laboratory.tubesPerDay(),
                store.countTested(laboratory.id(), last),
                new Tally(before.tested() + rows.size(), before.positive() + count(rows, TubeFinding.POSITIVE)),
                tallies.getOrDefault(false, new Tally(0, 0)));
        var rules = ResultRules.of(store.parameters(LocalDate.ofInstant(now, clock.zone())), at);
        var why = rules.judge(rows, known, earlier, at);
        return rows.stream()
                .map(row -> new TubeStore.Accepted(
                        row,
                        row.correction() == null
                                ? null
                                : TubeRepeats.corrected(row, earlier)
                                        .map(TubeResult::id)
                                        .orElse(null),
                        why.getOrDefault(row.number(), List.of()),
                        Objects.requireNonNull(known.get(row.tubeCode())).bound()))
                .toList();
    }

    private static int count(List<TubeRow> rows, TubeFinding finding) {
        return (int) rows.stream().filter(row -> row.finding() == finding).count();
    }
}
