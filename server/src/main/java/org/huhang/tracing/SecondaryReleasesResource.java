package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.tracing.SecondaryRelease.Verdict;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Secondary contacts and what their rule still asks of each; those of whom it asks nothing are released together.
@Path("/api/tracing/releases")
@RunOnVirtualThread
class SecondaryReleasesResource {
    private static final int PAGE = 100;

    private final FollowStore followed;
    private final FollowSight sight;
    private final FollowedLines lines;
    private final Releases releases;
    private final CityClock clock;
    private final Caller caller;

    SecondaryReleasesResource(
            FollowStore followed,
            FollowSight sight,
            FollowedLines lines,
            Releases releases,
            CityClock clock,
            Caller caller) {
        this.followed = followed;
        this.sight = sight;
        this.lines = lines;
        this.releases = releases;
        this.clock = clock;
        this.caller = caller;
    }

    enum ReleaseVerdict {
        RELEASE,
        WAITS,
        BECOMES_CLOSE,
        BECOMES_CASE,
        /// Its edition has no rule for it, or its days have not begun.
        NO_RULE
    }

    /// @param linkedTests of the close contacts through whom it is one, `ownTests` its own, that are not negative yet
    record ReleaseLine(
            FollowedLines.FollowedLine line,
            ReleaseVerdict verdict,
            List<Integer> linkedTests,
            List<Integer> ownTests) {}

    /// @param ready of all, not of this page alone, those that the reader may release
    record ReleaseList(int total, int pageSize, List<ContactKey> ready, List<ReleaseLine> contacts) {}

    @GET
    @Permit(value = Permission.CONTACTS_READ, purpose = true)
    public ReleaseList list(@RestQuery @Nullable Integer page) {
        var now = clock.now();
        var all = sight.everything(Permission.CONTACTS_READ, caller);
        var filter = new FollowFilter(
                all.seen(), all.reader(), null, ContactClass.SECONDARY, null, null, null, null, false, false, true);
        var found = followed.list(filter, now, 0, Releases.MOST);
        var verdicts = releases.judge(found, now);
        var ready = sight.reached(found, Permission.CONTACTS_DECIDE, caller).stream()
                .map(Followed::key)
                .filter(each -> verdicts.get(each) instanceof Verdict.Release)
                .toList();
        int at = page == null ? 0 : Math.max(0, page - 1);
        // those that are ready first
        var ordered = new ArrayList<>(found);
        ordered.sort(java.util.Comparator.comparing(each -> !(verdicts.get(each.key()) instanceof Verdict.Release)));
        var shown = ordered.stream().skip((long) at * PAGE).limit(PAGE).toList();
        return new ReleaseList(
                found.size(),
                PAGE,
                ready,
                lines.lines(shown, now, caller).stream()
                        .map(each -> line(each, verdicts.get(each.key())))
                        .toList());
    }

    private static ReleaseLine line(FollowedLines.FollowedLine line, @Nullable Verdict verdict) {
        if (verdict == null) {
            return new ReleaseLine(line, ReleaseVerdict.NO_RULE, List.of(), List.of());
        }
        return switch (verdict) {
            case Verdict.Release() -> new ReleaseLine(line, ReleaseVerdict.RELEASE, List.of(), List.of());
            case Verdict.Waits(List<Integer> linked, List<Integer> own) ->
                new ReleaseLine(line, ReleaseVerdict.WAITS, linked, own);
            case Verdict.BecomesClose() -> new ReleaseLine(line, ReleaseVerdict.BECOMES_CLOSE, List.of(), List.of());
            case Verdict.BecomesCase() -> new ReleaseLine(line, ReleaseVerdict.BECOMES_CASE, List.of(), List.of());
        };
    }

    @POST
    @Permit(Permission.CONTACTS_DECIDE)
    public Releases.Released release(Releases.Release body) {
        sight.require(body.contacts(), Permission.CONTACTS_DECIDE, caller);
        return releases.release(body, caller.accountId(), clock.now()).orThrow();
    }
}
