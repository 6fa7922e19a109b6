package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `@Transactional` on the verb, Jdbi inside: what commits together, what is undone together.
@QuarkusTest
@QuarkusTestResource(House.class)
class TransactionsAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Outer outer;

    @Inject
    Inner inner;

    @ApplicationScoped
    static class Inner {
        private final Jdbi jdbi;

        Inner(Jdbi jdbi) {
            this.jdbi = jdbi;
        }

        @Transactional
        void write(String word) {
            jdbi.useHandle(h -> h.execute("insert into shared.test_words (word) values (?)", word));
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void writeApart(String word) {
            write(word);
        }

        @Transactional
        void writeAndFail(String word) {
            write(word);
            throw new IllegalStateException("after writing");
        }

        @Transactional
        Outcome<String> writeAndRefuse(String word) {
            write(word);
            return Outcome.refused(Refusal.conflict("shared.not-a-drill", java.util.Map.of()));
        }

        @Transactional
        void copy(List<String> words, boolean thenFail) {
            jdbi.useHandle(h -> {
                try (var copy = new Copy(h, "shared.test_words", "word")) {
                    words.forEach(word -> copy.row().put(word));
                }
                if (thenFail) {
                    throw new IllegalStateException("after copying");
                }
            });
        }
    }

    @ApplicationScoped
    static class Outer {
        private final Inner inner;
        private final Jdbi jdbi;

        Outer(Inner inner, Jdbi jdbi) {
            this.inner = inner;
            this.jdbi = jdbi;
        }

        @Transactional
        void writeTwice(String one, String other, boolean thenFail) {
            inner.write(one);
            inner.write(other);
            if (thenFail) {
                throw new IllegalStateException("after both");
            }
        }

        @Transactional
        void writeApartAndFail(String apart, String mine) {
            inner.write(mine);
            inner.writeApart(apart);
            throw new IllegalStateException("after both");
        }

        @Transactional
        int writeAndCount(String word) {
            inner.write(word);
            return jdbi.withHandle(h -> h.createQuery("select count(*) from shared.test_words")
                    .mapTo(int.class)
                    .one());
        }
    }

    @BeforeEach
    void table() {
        jdbi.useHandle(h -> {
            h.execute("create table if not exists shared.test_words (id bigserial, word text)");
            h.execute("truncate shared.test_words");
        });
    }

    @Test
    void whatAVerbWroteIsCommittedWhenItReturns() {
        inner.write("one");
        assertEquals(List.of("one"), words());
    }

    @Test
    void aVerbThatThrowsWroteNothing() {
        assertThrows(IllegalStateException.class, () -> inner.writeAndFail("one"));
        assertEquals(List.of(), words());
    }

    @Test
    void aReturnedRefusalStillCommits() {
        inner.writeAndRefuse("one");
        assertEquals(List.of("one"), words());
    }

    @Test
    void verbsInsideOfAVerbCommitTogetherOrNotAtAll() {
        outer.writeTwice("one", "two", false);
        assertEquals(List.of("one", "two"), words());
        assertThrows(IllegalStateException.class, () -> outer.writeTwice("three", "four", true));
        assertEquals(List.of("one", "two"), words());
    }

    @Test
    void aVerbApartCommitsAlone() {
        assertThrows(IllegalStateException.class, () -> outer.writeApartAndFail("apart", "mine"));
        assertEquals(List.of("apart"), words());
    }

    @Test
    void aVerbSeesWhatTheVerbInsideOfItWrote() {
        assertEquals(1, outer.writeAndCount("one"));
    }

    @Test
    void aClosedHandleLeavesTheTransactionOpen() {
        QuarkusTransaction.begin();
        jdbi.useHandle(h -> h.execute("insert into shared.test_words (word) values ('one')"));
        jdbi.useHandle(h -> h.execute("insert into shared.test_words (word) values ('two')"));
        assertEquals(List.of("one", "two"), words());
        QuarkusTransaction.rollback();
        assertEquals(List.of(), words());
    }

    @Test
    void aCopyBelongsToTheTransactionAroundIt() {
        inner.copy(List.of("one", "two"), false);
        assertEquals(List.of("one", "two"), words());
        assertThrows(IllegalStateException.class, () -> inner.copy(List.of("three"), true));
        assertEquals(List.of("one", "two"), words());
    }

    @Test
    void everyKindOfColumnSurvivesACopy() {
        var id = Ids.next();
        var at = Instant.parse("1969-07-20T20:17:40.123456Z");
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> {
                    h.execute("""
                            create table shared.test_kinds (
                                id uuid, text text, day date, at timestamptz, small int, large bigint,
                                number double precision, truth boolean, nothing text)
                            """);
                    try (var copy = new Copy(
                            h,
                            "shared.test_kinds",
                            "id",
                            "text",
                            "day",
                            "at",
                            "small",
                            "large",
                            "number",
                            "truth",
                            "nothing")) {
                        copy.row()
                                .put(id)
                                .put("张家界 \"'\\\n\t")
                                .put(LocalDate.of(1900, 2, 28))
                                .put(at)
                                .put(-7)
                                .put(1L << 40)
                                .put(-0.5)
                                .put(true)
                                .put((String) null);
                        assertEquals(1, copy.rows());
                    }
                }));
        assertEquals(
                new Kinds(
                        new PersonId(id),
                        "张家界 \"'\\\n\t",
                        LocalDate.of(1900, 2, 28),
                        at,
                        -7,
                        1L << 40,
                        -0.5,
                        true,
                        null),
                jdbi.withHandle(h -> h.createQuery("select * from shared.test_kinds")
                        .mapTo(Kinds.class)
                        .one()));
    }

    record Kinds(
            PersonId id,
            String text,
            LocalDate day,
            Instant at,
            int small,
            long large,
            double number,
            boolean truth,
            @Nullable String nothing) {}

    private List<String> words() {
        return jdbi.withHandle(h -> h.createQuery("select word from shared.test_words order by id")
                .mapTo(String.class)
                .list());
    }
}
