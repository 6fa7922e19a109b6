package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/notices")
@RunOnVirtualThread
class NoticesResource {
    private static final int MOST = 500;

    private final Notices notices;
    private final Issuing issuing;
    private final AddresseeStore addressees;
    private final NoticeStore store;
    private final Organizations organizations;
    private final Caller caller;
    private final CityClock clock;

    NoticesResource(
            Notices notices,
            Issuing issuing,
            AddresseeStore addressees,
            NoticeStore store,
            Organizations organizations,
            Caller caller,
            CityClock clock) {
        this.notices = notices;
        this.issuing = issuing;
        this.addressees = addressees;
        this.store = store;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /// A notice with its state, which is derived.
    ///
    /// @param ending since when it holds no more, and by which notice
    record NoticeAnswer(
            Notice notice, Notice.NoticeState state, List<Relation> relations, NoticeStore.@Nullable Ending ending) {}

    /// @param id the client's
    record NewNotice(NoticeId id, Wording title, Wording body, List<AreaId> areaIds) {}

    record NewWords(Wording title, Wording body) {}

    /// @param counts how many of all addressees stand where
    /// @param nodes those asked for, in the order of the tree
    record CascadeAnswer(Map<ReceiptState, Integer> counts, List<Cascade.Node> nodes, boolean more) {}

    /// The newest first: what is issued, and the drafts for areas in which the caller works.
    @GET
    @Permit(Permission.NOTICES_READ)
    public List<NoticeAnswer> list(@QueryParam("limit") @DefaultValue("200") int limit) {
        return notices.list(Math.clamp(limit, 1, MOST)).stream()
                .filter(this::visible)
                .map(this::answer)
                .toList();
    }

    @GET
    @Path("{noticeId}")
    @Permit(Permission.NOTICES_READ)
    public NoticeAnswer get(@RestPath NoticeId noticeId) {
        return answer(found(noticeId));
    }

    @POST
    @Permit(Permission.NOTICES_ISSUE)
    public NoticeAnswer draft(NewNotice wanted) {
        wanted.areaIds().forEach(area -> caller.require(Permission.NOTICES_ISSUE, area));
        return answer(issuing.draft(wanted.id(), wanted.title(), wanted.body(), wanted.areaIds(), clock.now())
                .orThrow());
    }

    @POST
    @Path("{noticeId}/wordings")
    @Permit(Permission.NOTICES_ISSUE)
    public NoticeAnswer reword(@RestPath NoticeId noticeId, NewWords words) {
        requireIssuer(found(noticeId));
        return answer(issuing.reword(noticeId, words.title(), words.body(), caller.accountId(), clock.now())
                .orThrow());
    }

    @POST
    @Path("{noticeId}/issue")
    @Permit(Permission.NOTICES_ISSUE)
    public NoticeAnswer issue(@RestPath NoticeId noticeId, NewIssue wanted) {
        requireIssuer(found(noticeId));
        for (Addressing to : wanted.to()) {
            if (to.areaId() != null) {
                caller.require(Permission.NOTICES_ISSUE, to.areaId());
            } else if (to.organizationId() != null) {
                var organization = organizations
                        .find(to.organizationId())
                        .orElseThrow(() ->
                                new RefusedException(Refusal.invalid("notices.addressing-unclear", "to", Map.of())));
                caller.require(Permission.NOTICES_ISSUE, organization.id(), organization.areaId());
            }
        }
        return answer(
                issuing.issue(noticeId, wanted, caller.accountId(), clock.now()).orThrow());
    }

    /// Who has read it, acted on it or says nothing: directly below one addressee, or all who stand in one state.
    @GET
    @Path("{noticeId}/cascade")
    @Permit(Permission.NOTICES_READ)
    public CascadeAnswer cascade(
            @RestPath NoticeId noticeId,
            @QueryParam("superiorId") @Nullable AddresseeId superior,
            @QueryParam("state") @Nullable ReceiptState state,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        var notice = found(noticeId);
        var now = clock.now();
        var issue = notice.issue();
        var cascade = new Cascade(
                addressees.list(noticeId, now),
                issue == null ? null : issue.readBy(),
                issue == null ? null : issue.actBy(),
                store.findEnding(noticeId).map(NoticeStore.Ending::at).orElse(null),
                now);
        var nodes = state == null ? cascade.list(superior) : cascade.listBy(state);
        int most = Math.clamp(limit, 1, MOST);
        return new CascadeAnswer(cascade.counts(), nodes.stream().limit(most).toList(), nodes.size() > most);
    }

    private Notice found(NoticeId id) {
        var notice = notices.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("notices.no-such-notice", Map.of())));
        caller.requireThat(visible(notice));
        return notice;
    }

    private NoticeAnswer answer(Notice notice) {
        return new NoticeAnswer(
                notice,
                notice.state(),
                store.listRelations(notice.id()),
                store.findEnding(notice.id()).orElse(null));
    }

    private void requireIssuer(Notice draft) {
        caller.requireThat(draft.areaIds().stream().allMatch(area -> caller.may(Permission.NOTICES_ISSUE, area)));
    }

    /// What is issued is public; a draft is for those who work in one of the areas that it is meant for.
    private boolean visible(Notice notice) {
        return notice.state() == Notice.NoticeState.ISSUED
                || notice.areaIds().stream().anyMatch(area -> caller.may(Permission.NOTICES_READ, area));
    }
}
