package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class SubmissionsAppTest {
    @Inject
    Submissions submissions;

    record Body(String text, int number) {}

    record OtherKind(String text, int number) {}

    @Test
    void theSameIdWithTheSameBodyIsTheSameSubmission() {
        var id = Ids.next();
        assertEquals(Outcome.done(true), submit(id, new Body("one", 1)));
        assertEquals(Outcome.done(false), submit(id, new Body("one", 1)));
        assertEquals(Outcome.done(false), submit(id, new Body("one", 1)));
    }

    @Test
    void theSameIdWithAnotherBodyIsRefused() {
        var id = Ids.next();
        submit(id, new Body("one", 1));
        for (Object other : List.of(new Body("one", 2), new Body("two", 1), new OtherKind("one", 1))) {
            var refused = assertInstanceOf(Outcome.Refused.class, submit(id, other));
            assertEquals(Refusal.Kind.CONFLICT, refused.refusal().kind());
            assertEquals("shared.id-used-for-other-content", refused.refusal().code());
        }
    }

    @Test
    void anIdThatIsNoVersionSevenIsRefused() {
        var refused = assertInstanceOf(Outcome.Refused.class, submit(UUID.randomUUID(), new Body("one", 1)));
        assertEquals("shared.id-not-version-7", refused.refusal().code());
        assertEquals("id", refused.refusal().field());
    }

    @Test
    void aSubmissionRolledBackWasNone() {
        var id = Ids.next();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    submissions.first(id, new Body("one", 1));
                    throw new IllegalStateException("crash before commit");
                }));
        assertEquals(Outcome.done(true), submit(id, new Body("two", 2)));
    }

    /// Its transaction commits all the same: what others wrote in it stays.
    @Test
    void whatIsRefusedAfterALookIsRefusedAgainAndDoneOnceItCanBe() {
        var id = Ids.next();
        var tooLate = Refusal.conflict("shared.any", Map.of());
        for (int sent = 0; sent < 2; sent++) {
            assertEquals(Outcome.refused(tooLate), work(id, new Body("one", 1), _ -> Outcome.refused(tooLate)));
        }
        assertEquals(
                Outcome.done("now"), work(id, new Body("one", 1), first -> Outcome.done(first ? "now" : "before")));
        assertEquals(
                Outcome.done("before"), work(id, new Body("one", 1), first -> Outcome.done(first ? "now" : "before")));
        // a repetition that is refused does not make what was done undone
        assertEquals(Outcome.refused(tooLate), work(id, new Body("one", 1), _ -> Outcome.refused(tooLate)));
        assertEquals(Outcome.done(false), submit(id, new Body("one", 1)));
    }

    @Test
    void ofTheSameSubmissionAtOnceOneDoesTheWorkAndTheOthersWaitForIt() throws Exception {
        var id = Ids.next();
        var working = new AtomicInteger();
        Callable<Outcome<Boolean>> submission =
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var first = submissions.first(id, new Body("one", 1)).map(each -> each);
                    if (first.equals(Outcome.done(true))) {
                        Thread.sleep(200);
                        working.incrementAndGet();
                    } else {
                        assertEquals(1, working.get(), "answered before the first had done its work");
                    }
                    return first;
                });
        try (var threads = Executors.newFixedThreadPool(6)) {
            var firsts = 0;
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(6, submission))) {
                firsts += answer.get().equals(Outcome.done(true)) ? 1 : 0;
            }
            assertEquals(1, firsts);
        }
    }

    @Test
    void outsideOfATransactionItIsABug() {
        assertThrows(RuntimeException.class, () -> submissions.first(Ids.next(), new Body("one", 1)));
    }

    private Outcome<Boolean> submit(UUID id, Object body) {
        return QuarkusTransaction.requiringNew()
                .call(() -> submissions.first(id, body).map(first -> first));
    }

    private <T> Outcome<T> work(UUID id, Object body, Function<Boolean, Outcome<T>> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> submissions.first(id, body).then(work));
    }
}
