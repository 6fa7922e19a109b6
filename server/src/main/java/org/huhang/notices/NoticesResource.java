package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/notices")
@RunOnVirtualThread
class NoticesResource {
    private static final int MOST = 500;

    private final Notices notices;
    private final Caller caller;

    NoticesResource(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /// A notice with its state, which is derived.
    record NoticeAnswer(Notice notice, Notice.NoticeState state) {
        static NoticeAnswer of(Notice notice) {
            return new NoticeAnswer(notice, notice.state());
        }
    }

    /// The newest first: what is issued, and the drafts for areas in which the caller works.
    @GET
    @Permit(Permission.NOTICES_READ)
    public List<NoticeAnswer> list(@QueryParam("limit") @DefaultValue("200") int limit) {
        return notices.list(Math.clamp(limit, 1, MOST)).stream()
                .filter(this::visible)
                .map(NoticeAnswer::of)
                .toList();
    }

    @GET
    @Path("{noticeId}")
    @Permit(Permission.NOTICES_READ)
    public NoticeAnswer get(@RestPath NoticeId noticeId) {
        var notice = notices.find(noticeId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("notices.no-such-notice", Map.of())));
        caller.requireThat(visible(notice));
        return NoticeAnswer.of(notice);
    }

    /// What is issued is public; a draft is for those who work in one of the areas that it is meant for.
    private boolean visible(Notice notice) {
        return notice.state() == Notice.NoticeState.ISSUED
                || notice.areaIds().stream().anyMatch(area -> caller.may(Permission.NOTICES_READ, area));
    }
}
