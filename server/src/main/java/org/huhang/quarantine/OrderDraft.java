package org.huhang.quarantine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.cases.CaseId;
import org.huhang.tracing.ApprovedContacts.ApprovedContact;
import org.huhang.tracing.StayPlace;

/// What all that is known of a person's contacts makes of one order: the strongest class decides the place, and of
/// those of
/// that class the one whose stay ends last the days. Cases of weaker contacts are named, too, for rooms are kept apart
/// by
/// them.
final class OrderDraft {
    private static final OrderId NONE = new OrderId(new UUID(0, 0));

    private OrderDraft() {}

    /// @param contacts of one person; nothing comes of none
    static Optional<OrderVersion> of(List<ApprovedContact> contacts, Instant now) {
        return contacts.stream()
                .min(Comparator.comparing(ApprovedContact::contactClass)
                        .thenComparing(ApprovedContact::stayUntil, Comparator.reverseOrder())
                        .thenComparing(each -> each.caseId().value()))
                .map(main -> new OrderVersion(
                        NONE,
                        0,
                        true,
                        main.areaId(),
                        contacts.stream()
                                .map(ApprovedContact::caseId)
                                .distinct()
                                .sorted(Comparator.comparing(CaseId::value))
                                .toList(),
                        main.contactClass(),
                        main.edition(),
                        main.lastExposure(),
                        place(main.rule().stayPlace()),
                        main.rule().stayDays(),
                        main.rule().homeDays(),
                        main.rule().testDays(),
                        main.rule().homeTestDays(),
                        main.rule().doubleSample(),
                        contacts.stream()
                                .map(ApprovedContact::dueAt)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        main.rule().source(),
                        OrderCause.CONTACT,
                        now));
    }

    /// Where both will do, a site is drafted; whoever approves may say home (A6: one person, one home).
    private static OrderPlace place(StayPlace place) {
        return switch (place) {
            case CENTRAL, CENTRAL_OR_HOME -> OrderPlace.SITE;
            case HOME -> OrderPlace.HOME;
            case MONITORING -> OrderPlace.MONITORING;
        };
    }
}
