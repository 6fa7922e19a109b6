package org.huhang.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.access.AccountId;
import org.huhang.access.Approvals;
import org.huhang.access.Purpose;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Texts;

/// Asks for exports. Nothing is read before a second person has approved; what is made then has an end.
@ApplicationScoped
class Exports {
    static final String APPROVAL_KIND = "EXPORT";
    private static final int LONGEST_REASON = 500;

    private final ExportStore store;
    private final Approvals approvals;
    private final Submissions submissions;
    private final long mostPeople;
    private final Map<ExportKind, ExportSource> sources = new EnumMap<>(ExportKind.class);

    /// @param mostPeople in one file: what is larger than a street's list is no list to work with (K1: "not whole
    /// regions")
    Exports(
            ExportStore store,
            Approvals approvals,
            Submissions submissions,
            @ConfigProperty(name = "huhang.exports.most-people", defaultValue = "100000") long mostPeople,
            @All List<ExportSource> sources) {
        this.store = store;
        this.approvals = approvals;
        this.submissions = submissions;
        this.mostPeople = mostPeople;
        sources.forEach(source -> this.sources.put(source.kind(), source));
    }

    /// @param subjectId the area or the organization
    /// @param reason what the list is for, in the asker's own words; the approver reads it
    record NewExport(ExportId id, ExportKind kind, UUID subjectId, ExportFormat format, String reason) {}

    /// Who asks, and why.
    record Asking(AccountId account, String name, Purpose purpose, Texts.Language language) {}

    ExportSource source(ExportKind kind) {
        return Optional.ofNullable(sources.get(kind))
                .orElseThrow(() -> new IllegalStateException("nobody brings the rows of " + kind));
    }

    @Transactional
    Outcome<ExportId> request(NewExport export, ExportSource.Subject subject, Asking by, Instant now) {
        if (export.reason().isBlank() || export.reason().length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.invalid("imports.export-reason", "reason", Map.of("most", LONGEST_REASON)));
        }
        return submissions.first(export.id().value(), export).then(first -> {
            if (!first) {
                return Outcome.done(export.id());
            }
            long people = source(export.kind()).count(export.subjectId());
            if (people == 0) {
                return Outcome.refused(Refusal.invalid("imports.export-of-nobody", "subjectId", Map.of()));
            }
            if (people > mostPeople) {
                return Outcome.refused(Refusal.invalid(
                        "imports.export-too-large", "subjectId", Map.of("people", people, "most", mostPeople)));
            }
            var approval = approvals.request(
                    APPROVAL_KIND,
                    export.id().value(),
                    subject.areaId(),
                    by.account(),
                    "imports.export-approve." + export.kind(),
                    Map.of(
                            "name", subject.name(),
                            "people", Long.toString(people),
                            "format", export.format().name(),
                            "reason", export.reason().strip()));
            store.insert(export, subject, by, people, approval, now);
            return Outcome.done(export.id());
        });
    }
}
