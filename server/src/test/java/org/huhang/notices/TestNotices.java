package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The verbs of the module, with what does not matter left out.
@ApplicationScoped
class TestNotices {
    private static final AccountId SOMEBODY = new AccountId(Ids.next());
    private static final Wording ISSUER = new Wording("张家界市新冠肺炎疫情防控指挥部", null);
    private static final Wording BODY = new Wording("正文", null);

    private final NoticeStore store;
    private final AddresseeStore addressees;
    private final Issuing issuing;
    private final Receipts receipts;

    TestNotices(NoticeStore store, AddresseeStore addressees, Issuing issuing, Receipts receipts) {
        this.store = store;
        this.addressees = addressees;
        this.issuing = issuing;
        this.receipts = receipts;
    }

    NoticeId draft(String title, Instant now) {
        return draft(title, new AreaId(Ids.next()), now);
    }

    NoticeId draft(String title, AreaId area, Instant now) {
        var id = new NoticeId(Ids.next());
        issuing.draft(new NewNotice(id, new Wording(title, null), BODY, List.of(area), null), now)
                .orThrow();
        return id;
    }

    Outcome<Notice> reword(NoticeId id, String title, Instant now) {
        return issuing.reword(
                id, new NoticesResource.NewWords(Ids.next(), new Wording(title, null), BODY), SOMEBODY, now);
    }

    Notice issue(NoticeId id, List<Addressing> to, List<Relation> relations, Instant now) {
        return issuing.issue(
                        id,
                        new NewIssue(
                                Ids.next(),
                                null,
                                null,
                                ISSUER,
                                Urgency.URGENT,
                                null,
                                null,
                                null,
                                false,
                                null,
                                to,
                                relations),
                        signature(id),
                        SOMEBODY,
                        now)
                .orThrow();
    }

    Notice issueFrom(NoticeId id, Addressing to, List<Relation> relations, Instant effectiveAt, Instant now) {
        return issuing.issue(
                        id,
                        new NewIssue(
                                Ids.next(),
                                null,
                                null,
                                ISSUER,
                                Urgency.URGENT,
                                effectiveAt,
                                null,
                                null,
                                false,
                                null,
                                List.of(to),
                                relations),
                        signature(id),
                        SOMEBODY,
                        now)
                .orThrow();
    }

    Outcome<Notice> issue(NoticeId id, AreaId area, String series, @Nullable Integer number, Instant now) {
        return issuing.issue(
                id,
                new NewIssue(
                        Ids.next(),
                        series,
                        number,
                        ISSUER,
                        Urgency.URGENT,
                        null,
                        null,
                        null,
                        false,
                        null,
                        List.of(new Addressing(area, null, null, false)),
                        List.of()),
                new Signature(new Office(area, null), new Office(area, null)),
                SOMEBODY,
                now);
    }

    Outcome<AddresseeStanding> say(AddresseeId addressee, Receipt.Kind kind, @Nullable String remark, Instant now) {
        return say(new Receipt(new ReceiptId(Ids.next()), addressee, kind, remark, SOMEBODY, now));
    }

    Outcome<AddresseeStanding> say(Receipt receipt) {
        return receipts.add(receipt);
    }

    private Signature signature(NoticeId id) {
        var office = new Office(store.find(id).orElseThrow().areaIds().getFirst(), null);
        return new Signature(office, office);
    }

    ReceiptState state(AddresseeId addressee, Instant now) {
        var standing = addressees.find(addressee, now).orElseThrow();
        var notice = store.find(standing.addressee().noticeId()).orElseThrow();
        var issue = notice.issue();
        return standing.state(
                issue == null ? null : issue.readBy(),
                issue == null ? null : issue.actBy(),
                store.listEffects(List.of(notice.id()))
                        .findEnding(notice.id())
                        .map(Effect::at)
                        .orElse(null),
                now);
    }
}
