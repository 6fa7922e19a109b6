package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Takes in laboratories' files in two steps, each its own transaction and its own fact: received (whole,
/// safe, unread) and read. A fall between the two loses nothing: [UnreadFiles] reads what is left.
@ApplicationScoped
class ResultFiles {
    /// About 250,000 rows; a laboratory of the model case makes 110,000 tubes a day.
    static final int LARGEST_FILE_BYTES = 32 << 20;

    private final ResultFileStore files;
    private final ResultStore results;
    private final People people;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    ResultFiles(
            ResultFileStore files,
            ResultStore results,
            People people,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.files = files;
        this.results = results;
        this.people = people;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Who sends, for which laboratory.
    record Sender(AccountId accountId, OrganizationId organizationId, AreaId areaId) {}

    /// A file as it comes in.
    ///
    /// @param controlTotal how many rows the sender says there are; they must be there, or no row is taken
    record Sent(BatchId id, String name, @Nullable Integer controlTotal) {}

    private record Submitted(String name, @Nullable Integer controlTotal, String sha256, OrganizationId organization) {}

    /// Stores the file, unread.
    ///
    /// @return the batch: an earlier one when the laboratory sent this very file before
    @Transactional
    Outcome<BatchId> receive(Sent sent, byte[] content, Sender sender, Instant now) {
        if (content.length == 0) {
            return Outcome.refused(Refusal.invalid("imports.file-empty", "file", Map.of()));
        }
        if (content.length > LARGEST_FILE_BYTES) {
            return Outcome.refused(Refusal.invalid(
                    "imports.file-too-large", "file", Map.of("mostMegabytes", LARGEST_FILE_BYTES >> 20)));
        }
        if (sent.controlTotal() != null && sent.controlTotal() < 0) {
            return Outcome.refused(Refusal.invalid("imports.control-total-negative", "controlTotal", Map.of()));
        }
        var sha256 = sha256(content);
        return submissions
                .first(
                        sent.id().value(),
                        new Submitted(
                                sent.name(),
                                sent.controlTotal(),
                                HexFormat.of().formatHex(sha256),
                                sender.organizationId()))
                .map(first -> store(sent, content, sender, sha256, now));
    }

    private BatchId store(Sent sent, byte[] content, Sender sender, byte[] sha256, Instant now) {
        files.lock(sender.organizationId());
        return files.findSame(sender.organizationId(), sha256, sent.controlTotal())
                .orElseGet(() -> {
                    files.add(
                            new ResultFile(
                                    sent.id(),
                                    sent.name(),
                                    content.length,
                                    sent.controlTotal(),
                                    sender.organizationId(),
                                    sender.areaId(),
                                    sender.accountId(),
                                    now),
                            sha256,
                            content);
                    journal.append(new ResultFilesReceived(sent.id()));
                    return sent.id();
                });
    }

    /// Reads a file that is not read yet; does nothing for one that is. Rows and the news of them commit together.
    @Transactional
    void read(BatchId id, Instant now) {
        var found = files.find(id).orElseThrow();
        files.lock(found.file().organizationId());
        if (files.find(id).orElseThrow().reading() != null) {
            return;
        }
        var file = found.file();
        var reading = new Reading(
                clock.zone(),
                people::listByIdentityNumber,
                codes -> results.listBySpecimens(file.organizationId(), codes));
        switch (reading.read(file, files.findContent(id).orElseThrow())) {
            case Reading.Answer.WholeFileRefused(Reading.RefusedFile refused) ->
                files.addReading(
                        id,
                        new FileReading(
                                refused.encoding(),
                                null,
                                refused.rowsIn(),
                                0,
                                refused.rowsIn(),
                                0,
                                refused.positives(),
                                List.of(),
                                List.of(),
                                refused.refusal(),
                                now));
            case Reading.Answer.Tubes tubes -> {
                files.addReading(id, outcome(tubes, now));
                files.addRefused(id, illegible(tubes));
            }
            case Reading.Answer.Rows(Reading.Read read) -> {
                files.addReading(id, outcome(read, now));
                files.addRefused(id, read.refused());
                results.add(file, read.accepted());
                if (!read.accepted().isEmpty()) {
                    journal.append(new ResultsReported(id));
                }
            }
        }
    }

    /// Nothing of it is taken in yet: accepted are rows that can be read.
    private static FileReading outcome(Reading.Answer.Tubes tubes, Instant now) {
        var sheet = tubes.sheet();
        int legible = (int)
                tubes.rows().stream().filter(TubeRead.Legible.class::isInstance).count();
        return new FileReading(
                tubes.from().encoding(),
                tubes.from().separator(),
                tubes.rows().size(),
                legible,
                tubes.rows().size() - legible,
                (int) tubes.rows().stream()
                        .filter(each ->
                                each instanceof TubeRead.Legible(TubeRow row) && row.finding() == TubeFinding.POSITIVE)
                        .count(),
                (int) tubes.rows().stream()
                        .filter(each -> each instanceof TubeRead.Refused row && row.looksPositive())
                        .count(),
                sheet.mapping().ignored(sheet.header()),
                sheet.header(),
                null,
                now);
    }

    private static List<ReadRow.Refused> illegible(Reading.Answer.Tubes tubes) {
        List<ReadRow.Refused> refused = new ArrayList<>();
        for (int i = 0; i < tubes.rows().size(); i++) {
            if (tubes.rows().get(i) instanceof TubeRead.Refused row) {
                refused.add(new ReadRow.Refused(tubes.sheet().rows().get(i), row.reasons(), row.looksPositive()));
            }
        }
        return refused;
    }

    private static FileReading outcome(Reading.Read read, Instant now) {
        var sheet = read.sheet();
        return new FileReading(
                read.from().encoding(),
                read.from().separator(),
                read.rowsIn(),
                read.accepted().size(),
                read.refused().size(),
                (int) read.accepted().stream()
                        .filter(row -> row.cells().finding() == Finding.POSITIVE)
                        .count(),
                (int) read.refused().stream()
                        .filter(ReadRow.Refused::looksPositive)
                        .count(),
                sheet.mapping().ignored(sheet.header()),
                sheet.header(),
                null,
                now);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
