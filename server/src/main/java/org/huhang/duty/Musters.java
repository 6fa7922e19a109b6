package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.Organizations;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Calls musters.
@ApplicationScoped
public class Musters {
    static final int MOST_LINES = 100;
    static final int MOST_ASKED = 10_000;
    static final int LONGEST_TEXT = 300;

    private final MusterStore store;
    private final NoticeHolds notices;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Journal journal;

    Musters(
            MusterStore store,
            NoticeHolds notices,
            Organizations organizations,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.notices = notices;
        this.organizations = organizations;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// Whether the caller's role reaches the areas and organizations is asked before, at the edge.
    @Transactional
    Outcome<MusterId> call(NewMuster wanted, AccountId by, Instant now) {
        var wrong = wrong(wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        // what was called stands, whatever became of the notice since: sent again it is answered, not judged again
        var refused = store.find(wanted.id()).isPresent()
                ? Optional.<Refusal>empty()
                : notices.refusal(wanted.noticeId(), now);
        return refused.isPresent()
                ? Outcome.refused(refused.get())
                : submissions.first(wanted.id().value(), wanted).map(first -> {
                    if (first) {
                        add(wanted, by, now);
                    }
                    return wanted.id();
                });
    }

    /// Records a muster that was called elsewhere, such as one of the story. The same id is the same muster.
    ///
    /// @param at when it was called
    @Transactional
    public void record(NewMuster told, Instant at) {
        add(told, null, at);
    }

    private void add(NewMuster wanted, @Nullable AccountId by, Instant at) {
        List<Demand> demands = new ArrayList<>();
        for (var each : wanted.demands()) {
            demands.add(new Demand(
                    each.id(),
                    wanted.id(),
                    demands.size() + 1,
                    each.organizationId(),
                    each.task(),
                    each.skill(),
                    each.areaId(),
                    each.placeId(),
                    each.place(),
                    each.asked()));
        }
        var muster = new Muster(
                wanted.id(), wanted.noticeId(), wanted.title(), wanted.start(), wanted.end(), wanted.source(), by, at);
        if (store.add(muster, demands)) {
            journal.append(new MusterCalled(wanted.id()));
        }
    }

    private Optional<Refusal> wrong(NewMuster wanted) {
        var end = wanted.end();
        if (isNoText(wanted.title().zh())) {
            return Optional.of(Refusal.invalid("duty.text-missing", "title", Map.of("most", LONGEST_TEXT)));
        }
        if (end != null && !end.isAfter(wanted.start())) {
            return Optional.of(Refusal.invalid("duty.ends-before-start", "end", Map.of()));
        }
        if (wanted.demands().isEmpty() || wanted.demands().size() > MOST_LINES) {
            return Optional.of(Refusal.invalid("duty.lines-out-of-range", "demands", Map.of("most", MOST_LINES)));
        }
        var skills = store.listSkills().stream().map(Skill::code).collect(Collectors.toSet());
        for (var each : wanted.demands()) {
            if (isNoText(each.task().zh()) || isNoText(each.place().zh())) {
                return Optional.of(Refusal.invalid("duty.text-missing", "demands", Map.of("most", LONGEST_TEXT)));
            }
            if (each.asked() != null && (each.asked() < 1 || each.asked() > MOST_ASKED)) {
                return Optional.of(Refusal.invalid("duty.asked-out-of-range", "demands", Map.of("most", MOST_ASKED)));
            }
            if (each.skill() != null && !skills.contains(each.skill())) {
                return Optional.of(Refusal.invalid("duty.no-such-skill", "demands", Map.of("skill", each.skill())));
            }
            if (organizations.find(each.organizationId()).isEmpty()) {
                return Optional.of(Refusal.invalid("duty.no-such-organization", "demands", Map.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }
}
