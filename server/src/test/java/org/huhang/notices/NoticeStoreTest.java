package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.TestDatabase;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class NoticeStoreTest {
    private static final Instant NOON = Instant.parse("2021-08-05T04:00:00Z");
    private static final Wording TITLE = new Wording("紧急通知", "Urgent notice");
    private static final Wording BODY = new Wording("正文", "Body");

    private final NoticeStore store;

    NoticeStoreTest(Jdbi jdbi) {
        store = new NoticeStore(jdbi);
    }

    @Test
    void aNoticeWithoutAFactOfIssueIsADraft() {
        var areas = List.of(new AreaId(Ids.next()), new AreaId(Ids.next()));
        var id = store.add(anyId(), "CONTACTS", "CASE:1", TITLE, BODY, areas, null, Readership.PUBLIC, null, NOON);
        var draft = store.find(id).orElseThrow();
        assertEquals(Notice.NoticeState.DRAFT, draft.state());
        assertEquals(areas, draft.areaIds());
        assertEquals(TITLE, draft.title());
        assertNull(draft.source());
    }

    @Test
    void draftingTwiceOnOneBasisIsOneDraft() {
        var first =
                store.add(anyId(), "CONTACTS", "CASE:2", TITLE, BODY, List.of(), null, Readership.PUBLIC, null, NOON);
        var second =
                store.add(anyId(), "CONTACTS", "CASE:2", BODY, TITLE, List.of(), null, Readership.PUBLIC, null, NOON);
        assertEquals(first, second);
        assertEquals(TITLE, store.find(first).orElseThrow().title());
    }

    @Test
    void aNoticeMayBeIssuedWithoutANumberAndOnADayThatNobodyStates() {
        var id = store.add(
                anyId(),
                "NOTICE",
                "STORY:S17",
                TITLE,
                BODY,
                List.of(),
                null,
                Readership.PUBLIC,
                new Wording("报道", null),
                NOON);
        store.addIssue(
                id,
                new Notice.Issue(
                        null,
                        null,
                        null,
                        null,
                        new Wording("市公安局", null),
                        null,
                        Urgency.URGENT,
                        null,
                        null,
                        null,
                        NOON),
                Readership.PUBLIC,
                null);
        var notice = store.find(id).orElseThrow();
        assertEquals(Notice.NoticeState.ISSUED, notice.state());
        assertNull(notice.issue() == null ? LocalDate.MIN : notice.issue().issuedOn());
    }

    private static NoticeId anyId() {
        return new NoticeId(Ids.next());
    }
}
