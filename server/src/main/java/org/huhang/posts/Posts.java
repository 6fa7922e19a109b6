package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.duty.Workforce;
import org.huhang.notices.NoticeId;
import org.huhang.registry.Organizations;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Opens posts, rules their hours, closes them.
@ApplicationScoped
public class Posts {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 500;
    static final int MOST_ORGANIZATIONS = 20;
    static final int MOST_LINES = 40;

    private final PostStore store;
    private final PostRuleStore rules;
    private final LimitStore limits;
    private final PostGround ground;
    private final Workforce workforce;
    private final Organizations organizations;
    private final NoticeHolding notices;
    private final Submissions submissions;
    private final Journal journal;

    Posts(
            PostStore store,
            PostRuleStore rules,
            LimitStore limits,
            PostGround ground,
            Workforce workforce,
            Organizations organizations,
            NoticeHolding notices,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.rules = rules;
        this.limits = limits;
        this.ground = ground;
        this.workforce = workforce;
        this.organizations = organizations;
        this.notices = notices;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id the client's
    record NewPostClosing(
            UUID id,
            Instant closesAt,
            String reason,
            @Nullable NoticeId noticeId) {}

    /// @param id the client's
    /// @param noticeId by which the post stands from now on
    record NewContinuation(UUID id, NoticeId noticeId) {}

    /// Whether the caller's role reaches the areas and organizations is asked before, at the edge.
    @Transactional
    Outcome<PostId> open(NewPost wanted, AccountId by, Instant now) {
        if (store.find(wanted.id()).isEmpty()) {
            var wrong = wrong(wanted, now);
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                add(wanted, by, now);
            }
            return wanted.id();
        });
    }

    /// Records a post that was ordered elsewhere, such as one of the story. The same id is the same post.
    @Transactional
    public void record(NewPost told, Instant at) {
        add(told, null, at);
    }

    private void add(NewPost wanted, @Nullable AccountId by, Instant at) {
        var spot = ground.find(wanted)
                .orElseThrow(
                        () -> new IllegalArgumentException("post " + wanted.id().value() + " is nowhere"));
        var post = new Post(
                wanted.id(),
                wanted.name(),
                wanted.kind(),
                wanted.pattern(),
                wanted.areaId(),
                wanted.otherAreaId(),
                wanted.placeId(),
                wanted.compoundId(),
                wanted.loop(),
                wanted.outdoor(),
                spot.longitude(),
                spot.latitude(),
                wanted.noticeId(),
                wanted.opensAt(),
                at,
                wanted.organizationIds().stream().distinct().toList());
        if (store.add(post, by)) {
            journal.append(new PostsChanged(List.of(post.id())));
        }
    }

    private Optional<Refusal> wrong(NewPost wanted, Instant now) {
        if (isNoText(wanted.name().zh(), LONGEST_NAME)) {
            return invalid("posts.text-missing", "name", Map.of("most", LONGEST_NAME));
        }
        if (rules.listPatterns().stream().noneMatch(pattern -> pattern.code().equals(wanted.pattern()))) {
            return invalid("posts.no-such-pattern", "pattern", Map.of("pattern", wanted.pattern()));
        }
        if (wanted.organizationIds().isEmpty() || wanted.organizationIds().size() > MOST_ORGANIZATIONS) {
            return invalid("posts.organizations-out-of-range", "organizationIds", Map.of("most", MOST_ORGANIZATIONS));
        }
        if (organizations.list(wanted.organizationIds()).size()
                < wanted.organizationIds().stream().distinct().count()) {
            return invalid("posts.no-such-organization", "organizationIds", Map.of());
        }
        if (ground.find(wanted).isEmpty()) {
            return invalid("posts.no-position", "longitude", Map.of());
        }
        return Optional.ofNullable(wanted.noticeId()).flatMap(notice -> notices.refusal(notice, now));
    }

    @Transactional
    Outcome<PostId> rule(PostId post, NewPostRule wanted, AccountId by, Instant now) {
        return ruled(post, wanted, wrong(wanted), by, now);
    }

    private Outcome<PostId> ruled(PostId post, NewPostRule wanted, Optional<Refusal> wrong, AccountId by, Instant now) {
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : submissions.first(wanted.id().value(), wanted).map(first -> {
                    if (first) {
                        rules.add(post, wanted, by, now);
                        journal.append(new PostsChanged(List.of(post)));
                    }
                    return post;
                });
    }

    /// Records hours that were ordered elsewhere. Once for each id.
    @Transactional
    public void recordRule(
            PostId post, PostRuleId id, LocalDate from, String source, List<PostLine> lines, Instant at) {
        if (rules.listRules(List.of(post)).stream().noneMatch(rule -> rule.id().equals(id))) {
            rules.add(post, new NewPostRule(id, from, null, source, lines), null, at);
            journal.append(new PostsChanged(List.of(post)));
        }
    }

    /// What was ruled for just these days counts no more; where nothing was, nothing changes.
    ///
    /// @param wanted without lines
    @Transactional
    Outcome<PostId> takeBackRule(PostId post, NewPostRule wanted, AccountId by, Instant now) {
        return ruled(post, wanted, wrongDays(wanted), by, now);
    }

    private Optional<Refusal> wrong(NewPostRule wanted) {
        return wrongDays(wanted).or(() -> wrongLines(wanted));
    }

    private static Optional<Refusal> wrongDays(NewPostRule wanted) {
        var end = wanted.endDate();
        if (end != null && !end.isAfter(wanted.startDate())) {
            return invalid("posts.ends-before-start", "endDate", Map.of());
        }
        if (isNoText(wanted.source(), LONGEST_REASON)) {
            return invalid("posts.text-missing", "source", Map.of("most", LONGEST_REASON));
        }
        return Optional.empty();
    }

    private Optional<Refusal> wrongLines(NewPostRule wanted) {
        if (wanted.lines().isEmpty() || wanted.lines().size() > MOST_LINES) {
            return invalid("posts.lines-out-of-range", "lines", Map.of("most", MOST_LINES));
        }
        int longest = limits.at(wanted.startDate()).shiftMinutes();
        var skills = workforce.skills();
        for (PostLine line : wanted.lines()) {
            if (line.minutes() < 30 || line.minutes() > longest) {
                return invalid("posts.shift-out-of-range", "lines", Map.of("least", 30, "most", longest));
            }
            if (line.people() < 1 || line.people() > 100) {
                return invalid("posts.people-out-of-range", "lines", Map.of("most", 100));
            }
            if (line.skill() != null && !skills.contains(line.skill())) {
                return invalid("posts.no-such-skill", "lines", Map.of("skill", line.skill()));
            }
        }
        return Optional.empty();
    }

    /// The same sent again is done already, though its notice may have ended since.
    @Transactional
    Outcome<PostId> close(PostId post, NewPostClosing wanted, AccountId by, Instant now) {
        if (isNoText(wanted.reason(), LONGEST_REASON)) {
            return Outcome.refused(Refusal.invalid("posts.text-missing", "reason", Map.of("most", LONGEST_REASON)));
        }
        var notice = wanted.noticeId();
        var wrong = notice == null || rules.knowsClosing(wanted.id())
                ? Optional.<Refusal>empty()
                : notices.refusal(notice, now);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return submissions.first(wanted.id(), wanted).map(first -> {
            if (first) {
                rules.close(
                        wanted.id(),
                        new PostClosing(post, wanted.closesAt(), wanted.reason(), wanted.noticeId()),
                        by,
                        now);
                journal.append(new PostsChanged(List.of(post)));
            }
            return post;
        });
    }

    /// The notice that ordered the post has ended, and another orders that it stay.
    @Transactional
    Outcome<PostId> goOn(PostId post, NewContinuation wanted, AccountId by, Instant now) {
        var wrong = store.knowsContinuation(wanted.id())
                ? Optional.<Refusal>empty()
                : notices.refusal(wanted.noticeId(), now);
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : submissions.first(wanted.id(), new Continued(post, wanted)).map(first -> {
                    if (first) {
                        store.goOn(wanted.id(), post, wanted.noticeId(), by, now);
                        journal.append(new PostsChanged(List.of(post)));
                    }
                    return post;
                });
    }

    private record Continued(PostId post, NewContinuation wanted) {}

    static Optional<Refusal> invalid(String code, String field, Map<String, Object> params) {
        return Optional.of(Refusal.invalid(code, field, params));
    }

    static boolean isNoText(String text, int most) {
        return text.isBlank() || text.length() > most;
    }
}
