package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Takes what addressees say of a notice.
@ApplicationScoped
class Receipts {
    private final NoticeStore notices;
    private final AddresseeStore addressees;
    private final Submissions submissions;

    Receipts(NoticeStore notices, AddresseeStore addressees, Submissions submissions) {
        this.notices = notices;
        this.addressees = addressees;
        this.submissions = submissions;
    }

    /// Of a notice that another ended nobody can say that they act on it: they are told which one holds now. That it
    /// was read can be said at any time.
    ///
    /// @return where the addressee stands afterwards
    @Transactional
    Outcome<AddresseeStanding> add(Receipt receipt) {
        var standing = addressees.find(receipt.addresseeId(), receipt.occurredAt());
        if (standing.isEmpty()) {
            return Outcome.refused(Refusal.notFound("notices.no-such-addressee", Map.of()));
        }
        if (receipt.kind() == Receipt.Kind.CANNOT && receipt.remark() == null) {
            return Outcome.refused(Refusal.invalid("notices.say-what-is-in-the-way", "remark", Map.of()));
        }
        return submissions.first(receipt.id().value(), receipt.said()).then(isFirst -> {
            if (!isFirst) {
                return Outcome.done(standing.get());
            }
            var notice = standing.get().addressee().noticeId();
            var ending = notices.listEffects(List.of(notice))
                    .findLastEnding(notice, receipt.occurredAt())
                    .filter(each -> receipt.kind() != Receipt.Kind.READ);
            if (ending.isPresent()) {
                return Outcome.refused(refusal(ending.get()));
            }
            addressees.add(receipt);
            return Outcome.done(
                    addressees.find(receipt.addresseeId(), receipt.occurredAt()).orElseThrow());
        });
    }

    private Refusal refusal(Effect ending) {
        var by = notices.find(ending.byId()).orElseThrow();
        return Refusal.conflict(
                ending.kind() == Relation.Kind.LIFTS ? "notices.was-lifted" : "notices.holds-no-more",
                Map.of("title", by.title().zh(), "noticeId", by.id()));
    }
}
