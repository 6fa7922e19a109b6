package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The days with their keys, and what must lie in the folder.
@ApplicationScoped
class DayFileStore {
    private final Jdbi jdbi;
    private final FileKeys keys;

    DayFileStore(Jdbi jdbi, FileKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record DayFile(UUID batchId, LocalDate day, long visits, long bytes, byte[] sha256) {
        String name() {
            return VisitFolder.day(batchId, day);
        }

        SealedWriter.Written written() {
            return new SealedWriter.Written(bytes, sha256);
        }
    }

    record Batch(
            VisitBatchId id,
            String origin,
            long visits,
            Instant receivedAt,
            @Nullable Instant withdrawnAt) {}

    /// @param ended whether its time is over
    record DayKey(LocalDate day, long keyNumber, boolean ended) {}

    /// The key of a day, made now for one that had none.
    DayKey open(LocalDate day) {
        return jdbi.inTransaction(h -> {
            var known = find(h, day);
            if (known != null) {
                return known;
            }
            h.createUpdate("insert into visits.days (day, key_number) values (:day, :key) on conflict do nothing")
                    .bind("day", day)
                    .bind("key", keys.newKey(h))
                    .execute();
            return java.util.Objects.requireNonNull(find(h, day));
        });
    }

    private static @Nullable DayKey find(Handle h, LocalDate day) {
        return h.createQuery("""
                select day, key_number, ended_at is not null as ended from visits.days where day = :day
                """).bind("day", day).mapTo(DayKey.class).findOne().orElse(null);
    }

    @Nullable
    DayKey find(LocalDate day) {
        return jdbi.withHandle(h -> find(h, day));
    }

    /// In the caller's transaction: no day of these ends before it does.
    ///
    /// @return those whose time is over
    Set<LocalDate> lock(Collection<LocalDate> days) {
        record Locked(LocalDate day, boolean ended) {}
        var ended = new TreeSet<LocalDate>();
        jdbi.withHandle(h -> h.createQuery("""
                select day, ended_at is not null as ended
                  from visits.days
                 where day = any(cast(:days as date[]))
                 order by day
                   for share
                """)
                        .bind("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                        .mapTo(Locked.class)
                        .list())
                .forEach(each -> {
                    if (each.ended) {
                        ended.add(each.day);
                    }
                });
        return ended;
    }

    void add(VisitBatchId id, String origin, Collection<DayFile> files, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into visits.batches (id, origin, visits, received_at) values (:id, :origin, :visits, :now)
                    """)
                    .bind("id", id)
                    .bind("origin", origin)
                    .bind("visits", files.stream().mapToLong(DayFile::visits).sum())
                    .bind("now", now)
                    .execute();
            var batch = h.prepareBatch("""
                    insert into visits.day_files (batch_id, day, visits, bytes, sha256)
                    values (:batchId, :day, :visits, :bytes, :sha256)
                    """);
            files.forEach(file -> batch.bind("batchId", file.batchId())
                    .bind("day", file.day())
                    .bind("visits", file.visits())
                    .bind("bytes", file.bytes())
                    .bind("sha256", file.sha256())
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    boolean isKnown(VisitBatchId id) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from visits.batches where id = :id")
                        .bind("id", id)
                        .mapTo(int.class)
                        .one())
                == 1;
    }

    /// What counts of a day, in the order in which it came.
    List<DayFile> listFiles(LocalDate day) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select f.batch_id, f.day, f.visits, f.bytes, f.sha256
                  from visits.day_files f
                 where f.day = :day
                   and not exists (select from visits.batch_withdrawals w where w.batch_id = f.batch_id)
                 order by f.batch_id
                """).bind("day", day).mapTo(DayFile.class).list());
    }

    /// The names of all files that must be there; of a day whose key is destroyed none, though an old backup be
    /// back.
    Set<String> listNames() {
        record Name(UUID batchId, LocalDate day, long keyNumber) {}
        var names = new HashSet<String>();
        jdbi.withHandle(h -> h.createQuery("""
                select f.batch_id, f.day, d.key_number
                  from visits.day_files f
                  join visits.days d on d.day = f.day
                 where d.ended_at is null
                """).mapTo(Name.class).list()).stream()
                .filter(each -> keys.holds(each.keyNumber))
                .forEach(each -> names.add(VisitFolder.day(each.batchId, each.day)));
        return names;
    }

    /// @param visits of batches that count
    record DayCount(
            LocalDate day,
            long visits,
            int batches,
            @Nullable Instant endedAt) {}

    /// The newest first.
    List<DayCount> listDays(int limit) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select d.day, coalesce(sum(f.visits), 0) as visits, count(f.batch_id) as batches, d.ended_at
                  from visits.days d
                  left join visits.day_files f
                         on f.day = d.day
                        and not exists (select from visits.batch_withdrawals w where w.batch_id = f.batch_id)
                 group by d.day
                 order by d.day desc
                 limit :limit
                """).bind("limit", limit).mapTo(DayCount.class).list());
    }

    /// Of each day that is kept what counts, by day; without those whose key is destroyed, though an old backup
    /// be back.
    SortedMap<LocalDate, DayContent> listContents() {
        var all = new TreeMap<LocalDate, DayContent>();
        jdbi.withHandle(h -> h.createQuery("""
                select d.day, d.key_number, coalesce(f.visits, 0) as visits,
                       encode(sha256(convert_to(
                           d.key_number || ' ' || coalesce(f.ids, '') || ' ' || coalesce(v.ids, ''), 'UTF8')), 'hex')
                           as fingerprint
                  from visits.days d
                  left join (
                      select f.day, sum(f.visits) as visits, string_agg(f.batch_id::text, ',' order by f.batch_id) as ids
                        from visits.day_files f
                       where not exists (select from visits.batch_withdrawals w where w.batch_id = f.batch_id)
                       group by f.day) f on f.day = d.day
                  left join (
                      select v.day, string_agg(v.id::text, ',' order by v.id) as ids
                        from visits.entered_visits v
                       where v.sealed is not null
                         and not exists (select from visits.entered_corrections c where c.visit_id = v.id)
                       group by v.day) v on v.day = d.day
                 where d.ended_at is null
                """).mapTo(DayContent.class).list()).stream()
                .filter(each -> keys.holds(each.keyNumber()))
                .forEach(each -> all.put(each.day(), each));
        return all;
    }

    List<LocalDate> listDaysOf(VisitBatchId id) {
        return jdbi.withHandle(h -> h.createQuery("select day from visits.day_files where batch_id = :id order by day")
                .bind("id", id)
                .mapTo(LocalDate.class)
                .list());
    }

    /// Those older than this that have not ended, the oldest first.
    Map<LocalDate, Long> end(LocalDate before, Instant now, int limit) {
        var ended = new HashMap<LocalDate, Long>();
        jdbi.withHandle(h -> h.createQuery("""
                with over as (
                    select day from visits.days where ended_at is null and day < :before order by day limit :limit),
                typed as (
                    update visits.entered_visits set sealed = null where day in (select day from over)),
                reasons as (
                    update visits.entered_corrections
                       set reason_sealed = null
                     where visit_id in (select id from visits.entered_visits where day in (select day from over)))
                update visits.days set ended_at = :now where day in (select day from over)
                returning day, key_number, false as ended
                """)
                        .bind("before", before)
                        .bind("now", now)
                        .bind("limit", limit)
                        .mapTo(DayKey.class)
                        .list())
                .forEach(each -> ended.put(each.day, each.keyNumber));
        return ended;
    }

    /// How many days after its own a day is kept, as the edition of that day says.
    int retentionDays(LocalDate on) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select days
                  from visits.retention_rules
                 where start_date <= :on and (end_date is null or end_date > :on)
                 order by start_date desc
                 limit 1
                """).bind("on", on).mapTo(int.class).one());
    }
}
