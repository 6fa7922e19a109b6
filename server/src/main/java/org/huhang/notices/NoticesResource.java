package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/notices")
@RunOnVirtualThread
class NoticesResource {
    private static final int MOST = 500;

    private final NoticeStore store;
    private final DeadlineRules rules;
    private final Issuing issuing;
    private final Signing signing;
    private final NoticeScope scope;
    private final Caller caller;
    private final CityClock clock;

    NoticesResource(
            NoticeStore store,
            DeadlineRules rules,
            Issuing issuing,
            Signing signing,
            NoticeScope scope,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.rules = rules;
        this.issuing = issuing;
        this.signing = signing;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /// A notice with what is derived of it at one instant.
    ///
    /// @param validity nothing for a draft
    /// @param does what it does to others
    /// @param suffers what others had done to it by then
    /// @param mine whether the caller may word, issue and follow it
    record NoticeAnswer(
            Notice notice,
            Notice.NoticeState state,
            @Nullable Validity validity,
            List<Effect> does,
            List<Effect> suffers,
            boolean mine,
            Instant at) {}

    /// @param id the client's: sent again, it is the same change
    record NewWords(UUID id, Wording title, Wording body) {}

    /// The newest first: what is issued, and the drafts of where the caller works.
    ///
    /// @param at as they stood then, without those issued later; all as they stand now unless given
    @GET
    @Permit(Permission.NOTICES_READ)
    public List<NoticeAnswer> list(
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("at") @Nullable Instant at,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        return answers(
                store.list(words.strip(), at, scope.sight(), Math.clamp(limit, 1, MOST), clock.zone()),
                at == null ? clock.now() : at);
    }

    /// By when a notice that is issued today wants to be read and acted on unless its issuer says so.
    @GET
    @Path("deadline-rules")
    @Permit(Permission.NOTICES_ISSUE)
    public List<DeadlineRule> deadlineRules() {
        return rules.list(LocalDate.ofInstant(clock.now(), clock.zone()));
    }

    @GET
    @Path("{noticeId}")
    @Permit(Permission.NOTICES_READ)
    public NoticeAnswer get(@RestPath NoticeId noticeId, @QueryParam("at") @Nullable Instant at) {
        return answer(scope.found(noticeId), at);
    }

    @POST
    @Permit(Permission.NOTICES_ISSUE)
    public NoticeAnswer draft(NewNotice wanted) {
        scope.requireIssuer(wanted);
        return answer(issuing.draft(wanted, clock.now()).orThrow(), null);
    }

    @POST
    @Path("{noticeId}/wordings")
    @Permit(Permission.NOTICES_ISSUE)
    public NoticeAnswer reword(@RestPath NoticeId noticeId, NewWords words) {
        scope.requireIssuer(scope.found(noticeId));
        return answer(
                issuing.reword(noticeId, words, caller.accountId(), clock.now()).orThrow(), null);
    }

    @POST
    @Path("{noticeId}/issue")
    @Permit(Permission.NOTICES_ISSUE)
    public NoticeAnswer issue(@RestPath NoticeId noticeId, NewIssue wanted) {
        var draft = scope.found(noticeId);
        scope.requireIssuer(draft);
        wanted.to().forEach(scope::requireIssuer);
        wanted.relations().forEach(scope::requireIssuer);
        var signature = signing.sign(draft, wanted).orThrow();
        return answer(
                issuing.issue(noticeId, wanted, signature, caller.accountId(), clock.now())
                        .orThrow(),
                null);
    }

    private NoticeAnswer answer(Notice notice, @Nullable Instant at) {
        return answers(List.of(notice), at == null ? clock.now() : at).getFirst();
    }

    private List<NoticeAnswer> answers(List<Notice> notices, Instant at) {
        var effects = store.listEffects(notices.stream().map(Notice::id).toList());
        var mine = scope.issued(notices);
        return notices.stream()
                .map(notice -> answer(notice, effects, mine.contains(notice.id()), at))
                .toList();
    }

    private static NoticeAnswer answer(Notice notice, Effects effects, boolean mine, Instant at) {
        var issue = notice.issue();
        var ended = effects.findEnding(notice.id()).map(Effect::at).orElse(null);
        return new NoticeAnswer(
                notice,
                notice.state(),
                issue == null ? null : Validity.of(issue.effectiveAt(), ended, at),
                effects.listBy(notice.id()),
                effects.listOn(notice.id(), at),
                mine,
                at);
    }
}
