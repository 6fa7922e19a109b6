package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.access.AccountId;
import org.huhang.shared.Journal;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// An organization's own prevention checks. What is open is derived from the looks.
@ApplicationScoped
public class Checks {
    static final String OFFICE = "OFFICE";

    private final CheckStore store;
    private final Submissions submissions;
    private final Journal journal;

    Checks(CheckStore store, Submissions submissions, Journal journal) {
        this.store = store;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param results one for each item
    record NewCheck(CheckId id, OrganizationId organizationId, List<CheckResult> results) {}

    @Transactional
    Outcome<CheckId> record(NewCheck wanted, AccountId by, Instant now, LocalDate today) {
        var list = store.findChecklist(OFFICE, today);
        if (list.isEmpty()) {
            return Outcome.refused(Refusal.conflict("duty.no-checklist", Map.of()));
        }
        var wrong = wrong(wanted, list.get());
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : submissions.first(wanted.id().value(), wanted).map(first -> {
                    if (first) {
                        store.add(new Check(
                                wanted.id(),
                                wanted.organizationId(),
                                list.get().code(),
                                list.get().startDate(),
                                by,
                                now,
                                wanted.results()));
                        journal.append(new ChecksRecorded(wanted.id()));
                    }
                    return wanted.id();
                });
    }

    private static Optional<Refusal> wrong(NewCheck wanted, Checklist list) {
        var positions =
                wanted.results().stream().map(CheckResult::position).sorted().toList();
        var all = IntStream.rangeClosed(1, list.items().size()).boxed().collect(Collectors.toList());
        if (!positions.equals(all)) {
            return Optional.of(Refusal.invalid(
                    "duty.check-incomplete",
                    "results",
                    Map.of("items", list.items().size())));
        }
        return wanted.results().stream()
                        .anyMatch(result -> (result.result() == CheckResult.Finding.NOT_OK
                                        && result.note().isBlank())
                                || result.note().length() > Musters.LONGEST_TEXT)
                ? Optional.of(Refusal.invalid("duty.check-unsaid", "results", Map.of("most", Musters.LONGEST_TEXT)))
                : Optional.empty();
    }
}
