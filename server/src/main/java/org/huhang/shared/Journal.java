package org.huhang.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// The ordered facts of the house. An event is appended in the transaction of the fact that it tells
/// of, as the last statement: appending takes a lock that is held until the commit, so that numbers
/// become visible in their order and a reader that has seen number n will never find a smaller one
/// later. (`NOTIFY` takes a lock of this kind at commit anyway: the order costs nothing more.)
@ApplicationScoped
public class Journal {
    /// The advisory lock of appending; any constant that nothing else in the house uses.
    private static final long APPENDING = 0x4875_6861_6E67L;

    static final String CHANNEL = "huhang_journal";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final WallClock wall;

    Journal(Jdbi jdbi, ObjectMapper json, WallClock wall) {
        this.jdbi = jdbi;
        this.json = json;
        this.wall = wall;
    }

    /// @return the event's number
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(Event event) {
        // one round trip, for whoever appends next waits for it: the lock is taken before the number is
        return jdbi.withHandle(h -> h.createQuery("""
                with locked as materialized (select pg_advisory_xact_lock(:appending) as taken),
                     added as (
                    insert into shared.events (name, body, recorded_at)
                    select :name, :body::jsonb, :at::timestamptz from locked where taken is not null
                    returning number)
                select number, pg_notify(:channel, :name) from added
                """)
                .bind("appending", APPENDING)
                .bind("channel", CHANNEL)
                .bind("name", Event.nameOf(event.getClass()))
                .bind("body", write(event))
                .bind("at", wall.now())
                .map((row, context) -> row.getLong(1))
                .one());
    }

    /// Those of a kind after that number, in their order; for who tells of them while they are new.
    public <E extends Event> List<Told<E>> list(Class<E> type, long after, int limit) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                        select number, name, body, recorded_at
                          from shared.events
                         where name = :name and number > :after
                         order by number
                         limit :limit
                        """)
                        .bind("name", Event.nameOf(type))
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(Recorded.class)
                        .list())
                .stream()
                .map(recorded -> new Told<>(recorded.number(), read(recorded, type)))
                .toList();
    }

    /// Those of several kinds in one order; for who keeps what is worked out from all of them.
    public List<Told<? extends Event>> listAll(Collection<Class<? extends Event>> types, long after, int limit) {
        var byName = types.stream().collect(Collectors.toMap(Event::nameOf, type -> type));
        return jdbi
                .withHandle(h -> h.createQuery("""
                        select number, name, body, recorded_at
                          from shared.events
                         where name = any(:names) and number > :after
                         order by number
                         limit :limit
                        """)
                        .bind("names", byName.keySet().toArray(String[]::new))
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(Recorded.class)
                        .list())
                .stream()
                .<Told<? extends Event>>map(recorded -> new Told<>(
                        recorded.number(), read(recorded, Objects.requireNonNull(byName.get(recorded.name())))))
                .toList();
    }

    /// When that event was recorded: another instant, or none, means that this is another database than before.
    public Optional<Instant> findRecordedAt(long number) {
        return jdbi.withHandle(h -> h.createQuery("select recorded_at from shared.events where number = :number")
                .bind("number", number)
                .mapTo(Instant.class)
                .findOne());
    }

    /// The number of the last event of all; 0 before the first.
    public long last() {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(max(number), 0) from shared.events")
                .mapTo(Long.class)
                .one());
    }

    public record Told<E extends Event>(long number, E event) {}

    <E extends Event> E read(Recorded recorded, Class<E> type) {
        try {
            return json.readValue(recorded.body(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + recorded.number() + " is no " + type.getSimpleName(), e);
        }
    }

    private String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event + " cannot be written", e);
        }
    }

    record Recorded(long number, String name, String body, Instant recordedAt) {}
}
