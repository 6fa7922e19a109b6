package org.huhang.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.tracing.ApprovedContacts.ApprovedContact;
import org.huhang.tracing.ClassRule;
import org.huhang.tracing.ContactClass;
import org.huhang.tracing.StayPlace;
import org.junit.jupiter.api.Test;

class OrderDraftTest {
    private static final LocalDate MET = LocalDate.of(2021, 7, 27);
    private static final PersonId PERSON = new PersonId(Ids.next());

    private static ApprovedContact contact(ContactClass of, LocalDate last, int days, StayPlace place) {
        return new ApprovedContact(
                new CaseId(Ids.next()),
                PERSON,
                new AreaId(Ids.next()),
                of,
                "NCP-8",
                new ClassRule(of, days, place, 7, List.of(1, 4, 7), List.of(2), true, 12, "any", "any"),
                last,
                null);
    }

    private static OrderVersion draft(ApprovedContact... contacts) {
        return OrderDraft.of(List.of(contacts), Instant.EPOCH).orElseThrow();
    }

    @Test
    void nothingComesOfNoContact() {
        assertTrue(OrderDraft.of(List.of(), Instant.EPOCH).isEmpty());
    }

    @Test
    void theStrongestClassDecides() {
        var draft = draft(
                contact(ContactClass.SECONDARY, MET.plusDays(9), 7, StayPlace.HOME),
                contact(ContactClass.CLOSE, MET, 14, StayPlace.CENTRAL));
        assertEquals(ContactClass.CLOSE, draft.contactClass());
        assertEquals(OrderPlace.SITE, draft.place());
        assertEquals(MET.plusDays(14), draft.stayUntil());
        assertEquals(2, draft.caseIds().size());
    }

    @Test
    void ofTheSameClassTheStayThatEndsLast() {
        var draft = draft(
                contact(ContactClass.CLOSE, MET, 14, StayPlace.CENTRAL),
                contact(ContactClass.CLOSE, MET.plusDays(1), 14, StayPlace.CENTRAL));
        assertEquals(MET.plusDays(15), draft.stayUntil());
    }

    @Test
    void aSiteIsDraftedWhereBothWillDo() {
        assertEquals(
                OrderPlace.SITE,
                draft(contact(ContactClass.CLOSE, MET, 14, StayPlace.CENTRAL_OR_HOME))
                        .place());
        assertEquals(
                OrderPlace.HOME,
                draft(contact(ContactClass.SECONDARY, MET, 7, StayPlace.HOME)).place());
        assertEquals(
                OrderPlace.MONITORING,
                draft(contact(ContactClass.GENERAL, MET, 14, StayPlace.MONITORING))
                        .place());
    }
}
