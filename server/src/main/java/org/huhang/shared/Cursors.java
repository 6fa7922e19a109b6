package org.huhang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// How far each consumer has read. The row of a consumer, locked while an event is handled, is also
/// the lease that keeps a second node from handling the same event.
@ApplicationScoped
class Cursors {
    private final Jdbi jdbi;
    private final Journal journal;
    private final WallClock wall;

    Cursors(Jdbi jdbi, Journal journal, WallClock wall) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.wall = wall;
    }

    /// Every consumer starts at the beginning of the journal, so a module that comes later catches up.
    @Transactional
    void register(List<Consumer<?>> consumers) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into shared.cursors (consumer, event_name)
                    values (:consumer, :event)
                    on conflict (consumer) do nothing
                    """);
            consumers.forEach(consumer -> batch.bind("consumer", consumer.name())
                    .bind("event", Event.nameOf(consumer.event()))
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /// Handles the consumer's next event.
    ///
    /// @return whether there was one; false also when another node holds the cursor
    @Transactional
    <E extends Event> boolean advance(Consumer<E> consumer) {
        return next(consumer.name())
                .map(recorded -> {
                    consumer.accept(journal.read(recorded, consumer.event()));
                    moveTo(consumer.name(), recorded.number());
                    return true;
                })
                .orElse(false);
    }

    private Optional<Journal.Recorded> next(String consumer) {
        return jdbi.withHandle(h -> h.createQuery("""
                with cursor as (
                    select number, event_name
                      from shared.cursors
                     where consumer = :consumer
                       for update skip locked)
                select e.number, e.name, e.body, e.recorded_at
                  from cursor c
                  join shared.events e on e.name = c.event_name and e.number > c.number
                 order by e.number
                 limit 1
                """)
                .bind("consumer", consumer)
                .mapTo(Journal.Recorded.class)
                .findOne());
    }

    private void moveTo(String consumer, long number) {
        jdbi.useHandle(h -> h.createUpdate("""
                update shared.cursors
                   set number = :number, failures = 0, failure = null, failed_at = null
                 where consumer = :consumer
                """)
                .bind("number", number)
                .bind("consumer", consumer)
                .execute());
    }

    /// Remembers the failure and says when to try again: after 1, 2, 4 … seconds, at most a minute. What failed
    /// with no event left to handle is no standing still, and nothing that comes after would take it back: a commit
    /// whose answer was lost, a look at the journal while the database was away.
    @Transactional
    Duration recordFailure(Consumer<?> consumer, Throwable failure) {
        var now = wall.now();
        int failures = jdbi.withHandle(h -> h.createQuery("""
                update shared.cursors c
                   set failures = failures + 1, failure = :failure, failed_at = :now
                 where consumer = :consumer
                   and exists (select from shared.events e where e.name = c.event_name and e.number > c.number)
                returning failures
                """)
                .bind("failure", failure.toString())
                .bind("now", now)
                .bind("consumer", consumer.name())
                .mapTo(int.class)
                .findOne()
                .orElse(1));
        return backOff(failures);
    }

    static Duration backOff(int failures) {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(failures - 1, 6)));
    }

    List<Cursor> list() {
        return jdbi.withHandle(h -> h.createQuery("""
                select c.consumer, c.number, c.failures, c.failure, c.failed_at,
                       (select count(*) from shared.events e where e.name = c.event_name and e.number > c.number)
                           as waiting
                  from shared.cursors c
                 order by c.consumer
                """).mapTo(Cursor.class).list());
    }
}
