package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who has read a notice, acted on it or says nothing. Whoever issued it sees all; who is addressed sees themselves and
/// those below, and to whom it did not come nobody.
@Path("/api/notices")
@RunOnVirtualThread
class CascadeResource {
    private static final int MOST = 500;

    private final NoticeStore store;
    private final AddresseeStore addressees;
    private final EscalationStore escalations;
    private final NoticeScope scope;
    private final Caller caller;
    private final CityClock clock;

    CascadeResource(
            NoticeStore store,
            AddresseeStore addressees,
            EscalationStore escalations,
            NoticeScope scope,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.addressees = addressees;
        this.escalations = escalations;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param counts how many of all whom the caller may see stand where
    /// @param nodes those asked for, in the order of the tree
    /// @param more whether there are further ones
    record CascadeAnswer(Map<ReceiptState, Integer> counts, List<Cascade.Node> nodes, boolean more) {}

    /// @param silent of whom
    /// @param told empty for whoever issued the notice
    record EscalationLine(
            String silent,
            SilentOn silentOn,
            int step,
            @Nullable String told,
            Instant escalatedAt) {}

    /// Directly below one addressee, or all who stand in one state; without either, the topmost.
    ///
    /// @param at as it stood then; now unless given
    @GET
    @Path("{noticeId}/cascade")
    @Permit(Permission.NOTICES_ANSWER)
    public CascadeAnswer cascade(
            @RestPath NoticeId noticeId,
            @QueryParam("superiorId") @Nullable AddresseeId superior,
            @QueryParam("state") @Nullable ReceiptState state,
            @QueryParam("at") @Nullable Instant at,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        var notice = scope.found(noticeId);
        var cascade = read(notice, at == null ? clock.now() : at);
        var tops = tops(notice, cascade);
        var nodes = tops;
        if (superior != null) {
            caller.requireThat(cascade.isWithin(superior, tops));
            nodes = cascade.list(superior);
        } else if (state != null) {
            nodes = cascade.listBy(state, tops);
        }
        int most = Math.clamp(limit, 1, MOST);
        return new CascadeAnswer(
                cascade.counts(tops), nodes.stream().limit(most).toList(), nodes.size() > most);
    }

    /// What was told to whom, the latest first.
    @GET
    @Path("{noticeId}/escalations")
    @Permit(Permission.NOTICES_ANSWER)
    public List<EscalationLine> escalations(
            @RestPath NoticeId noticeId, @QueryParam("limit") @DefaultValue("200") int limit) {
        var notice = scope.found(noticeId);
        var cascade = read(notice, clock.now());
        var tops = tops(notice, cascade);
        return escalations.list(noticeId).reversed().stream()
                .filter(each -> cascade.isWithin(each.addresseeId(), tops))
                .limit(Math.clamp(limit, 1, MOST))
                .map(each -> new EscalationLine(
                        cascade.name(each.addresseeId()),
                        each.silentOn(),
                        each.step(),
                        each.toldId() == null ? null : cascade.name(each.toldId()),
                        each.escalatedAt()))
                .toList();
    }

    private Cascade read(Notice notice, Instant at) {
        var issue = notice.issue();
        return new Cascade(
                addressees.list(notice.id(), at),
                issue == null ? null : issue.readBy(),
                issue == null ? null : issue.actBy(),
                store.listEffects(List.of(notice.id()))
                        .findEnding(notice.id())
                        .map(Effect::at)
                        .orElse(null),
                at);
    }

    private List<Cascade.Node> tops(Notice notice, Cascade cascade) {
        if (scope.issues(notice)) {
            return cascade.list(null);
        }
        var mine = scope.answered(cascade.addressees());
        return cascade.listTopmost(each -> mine.contains(each.id()));
    }
}
