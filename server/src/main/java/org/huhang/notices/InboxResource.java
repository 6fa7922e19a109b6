package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// What has come in for the areas and organizations where the caller works, and what they answer.
@Path("/api/notices/inbox")
@RunOnVirtualThread
class InboxResource {
    private static final int MOST = 200;

    private final NoticeStore store;
    private final AddresseeStore addressees;
    private final EscalationStore escalations;
    private final Receipts receipts;
    private final NoticeScope scope;
    private final Caller caller;
    private final CityClock clock;

    InboxResource(
            NoticeStore store,
            AddresseeStore addressees,
            EscalationStore escalations,
            Receipts receipts,
            NoticeScope scope,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.addressees = addressees;
        this.escalations = escalations;
        this.receipts = receipts;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param ending which other notice lifted it or holds in its place, once one does
    record Received(
            Notice notice,
            AddresseeStanding standing,
            ReceiptState state,
            @Nullable Effect ending) {}

    /// @param addresseeId as whom the caller was told, to look further down from; none as the issuer
    /// @param silent how many below are still silent
    record Silence(Notice notice, @Nullable AddresseeId addresseeId, SilentOn silentOn, int silent, Instant lastAt) {}

    /// @param id the client's: sent again, it is the same receipt
    record NewReceipt(
            ReceiptId id,
            AddresseeId addresseeId,
            Receipt.Kind kind,
            @Nullable String remark) {}

    /// The newest first.
    @GET
    @Permit(Permission.NOTICES_ANSWER)
    public List<Received> list() {
        var now = clock.now();
        return received(
                addressees.listOf(
                        caller.areasWith(Permission.NOTICES_ANSWER),
                        caller.organizationsWith(Permission.NOTICES_ANSWER),
                        now,
                        MOST,
                        clock.zone()),
                now);
    }

    /// Of what silences below them the caller's areas and organizations were told, as far as they last, and of what
    /// silences the caller is told as the issuer, for nobody stands above those.
    @GET
    @Path("silences")
    @Permit(Permission.NOTICES_ANSWER)
    public List<Silence> silences() {
        var now = clock.now();
        var told = Stream.concat(
                        escalations.listToldToIssuers(scope.issuers(), now, MOST).stream(),
                        escalations
                                .listToldTo(
                                        caller.areasWith(Permission.NOTICES_ANSWER),
                                        caller.organizationsWith(Permission.NOTICES_ANSWER),
                                        now,
                                        MOST)
                                .stream())
                .toList();
        var ids = told.stream().map(EscalationStore.ToldOf::noticeId).toList();
        var notices = notices(ids);
        var ended = store.listEffects(ids).ended(ids, now);
        return told.stream()
                .filter(each -> !ended.contains(each.noticeId()))
                .sorted(Comparator.comparing(EscalationStore.ToldOf::lastAt).reversed())
                .limit(MOST)
                .map(each -> new Silence(
                        Objects.requireNonNull(notices.get(each.noticeId())),
                        each.toldId(),
                        each.silentOn(),
                        each.silent(),
                        each.lastAt()))
                .toList();
    }

    @POST
    @Path("receipts")
    @Permit(Permission.NOTICES_ANSWER)
    public Received answer(NewReceipt said) {
        var now = clock.now();
        var addressee = addressees
                .find(said.addresseeId(), now)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("notices.no-such-addressee", Map.of())))
                .addressee();
        scope.requireAnswerer(addressee);
        var remark = said.remark() == null || said.remark().isBlank()
                ? null
                : said.remark().strip();
        var standing = receipts.add(
                        new Receipt(said.id(), said.addresseeId(), said.kind(), remark, caller.accountId(), now))
                .orThrow();
        return received(List.of(standing), now).getFirst();
    }

    private List<Received> received(List<AddresseeStanding> standings, Instant now) {
        var ids = standings.stream()
                .map(each -> each.addressee().noticeId())
                .distinct()
                .toList();
        var notices = notices(ids);
        var effects = store.listEffects(ids);
        return standings.stream()
                .map(each -> received(each, notices, effects, now))
                .toList();
    }

    private static Received received(
            AddresseeStanding standing, Map<NoticeId, Notice> notices, Effects effects, Instant now) {
        var notice = Objects.requireNonNull(notices.get(standing.addressee().noticeId()));
        var issue = Objects.requireNonNull(notice.issue());
        var ending = effects.findEnding(notice.id()).orElse(null);
        return new Received(
                notice,
                standing,
                standing.state(issue.readBy(), issue.actBy(), ending == null ? null : ending.at(), now),
                effects.findLastEnding(notice.id(), now).orElse(null));
    }

    private Map<NoticeId, Notice> notices(List<NoticeId> ids) {
        return store.list(ids).stream().collect(Collectors.toMap(Notice::id, Function.identity()));
    }
}
