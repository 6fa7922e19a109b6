package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Timer;

/// Tells superiors of silence when a deadline passes, one step higher each time. Once a notice is ended it asks
/// nothing more, and nobody is told of a silence.
@ApplicationScoped
class Escalation implements Timer {
    private final NoticeStore notices;
    private final AddresseeStore addressees;
    private final EscalationStore escalations;
    private final DeadlineRules rules;
    private final Journal journal;
    private final CityClock clock;

    Escalation(
            NoticeStore notices,
            AddresseeStore addressees,
            EscalationStore escalations,
            DeadlineRules rules,
            Journal journal,
            CityClock clock) {
        this.notices = notices;
        this.addressees = addressees;
        this.escalations = escalations;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices.escalation";
    }

    /// By the rule that held when the notice was issued.
    @Override
    @Transactional
    public Optional<Instant> run(UUID subject, Instant now) {
        var notice = notices.hold(new NoticeId(subject));
        var issue = notice.map(Notice::issue).orElse(null);
        if (notice.isEmpty() || issue == null || isEnded(notice.get().id(), now)) {
            return Optional.empty();
        }
        var id = notice.get().id();
        var rule = rules.get(
                issue.urgency(),
                issue.issuedOn() != null ? issue.issuedOn() : LocalDate.ofInstant(issue.recordedAt(), clock.zone()));
        // as exactly as the database keeps it, for the steps are found by it
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var silences = new Silences(addressees.list(id, now), escalations.list(id));
        List<EscalationStep> due = new ArrayList<>(silences.due(SilentOn.READING, issue.readBy(), rule, at));
        due.addAll(silences.due(SilentOn.ACTING, issue.actBy(), rule, at));
        if (!due.isEmpty()) {
            escalations.add(due);
            journal.append(new NoticeEscalated(id, at));
        }
        return Stream.of(
                        silences.next(SilentOn.READING, issue.readBy(), rule, now),
                        silences.next(SilentOn.ACTING, issue.actBy(), rule, now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private boolean isEnded(NoticeId id, Instant now) {
        return notices.listEffects(List.of(id)).findEnding(id, now).isPresent();
    }
}
