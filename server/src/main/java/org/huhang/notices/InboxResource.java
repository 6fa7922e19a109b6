package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.registry.Organizations;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// What has come in for the areas and organizations where the caller works, and what they answer.
@Path("/api/notices/inbox")
@RunOnVirtualThread
class InboxResource {
    private static final int MOST = 200;

    private final Notices notices;
    private final NoticeStore store;
    private final AddresseeStore addressees;
    private final Receipts receipts;
    private final Organizations organizations;
    private final Caller caller;
    private final CityClock clock;

    InboxResource(
            Notices notices,
            NoticeStore store,
            AddresseeStore addressees,
            Receipts receipts,
            Organizations organizations,
            Caller caller,
            CityClock clock) {
        this.notices = notices;
        this.store = store;
        this.addressees = addressees;
        this.receipts = receipts;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    record Received(Notice notice, Standing standing, ReceiptState state) {}

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
        return addressees
                .listOf(
                        caller.areasWith(Permission.NOTICES_ANSWER),
                        caller.organizationsWith(Permission.NOTICES_ANSWER),
                        clock.now(),
                        MOST)
                .stream()
                .map(this::received)
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
        requireTheirs(addressee);
        var remark = said.remark() == null || said.remark().isBlank()
                ? null
                : said.remark().strip();
        return received(
                receipts.add(new Receipt(said.id(), said.addresseeId(), said.kind(), remark, caller.accountId(), now))
                        .orThrow());
    }

    private void requireTheirs(Addressee addressee) {
        if (addressee.areaId() != null) {
            caller.require(Permission.NOTICES_ANSWER, addressee.areaId());
        } else if (addressee.organizationId() != null) {
            caller.require(
                    Permission.NOTICES_ANSWER,
                    addressee.organizationId(),
                    organizations.get(addressee.organizationId()).areaId());
        }
    }

    private Received received(Standing standing) {
        var notice = notices.find(standing.addressee().noticeId()).orElseThrow();
        var issue = notice.issue();
        return new Received(
                notice,
                standing,
                standing.state(
                        issue == null ? null : issue.readBy(),
                        issue == null ? null : issue.actBy(),
                        store.findEnding(notice.id())
                                .map(NoticeStore.Ending::at)
                                .orElse(null),
                        clock.now()));
    }
}
