package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.rounds.RoundId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TubeStore {
    /// Of swabs that count: one taken out of the reckoning does not.
    private static final String COUNTS = """
            not exists (select from specimens.tube_facts v
                         where v.tube_code = s.tube_code and v.kind = 'SWAB_VOIDED' and v.device_id = s.device_id
                           and v.swab_number = s.number)
            """;

    private static final String SUMMED = """
            select f.tube_code as code, min(f.round_id::text)::uuid as round_id,
                   coalesce(max(f.pool_size) filter (where f.kind = 'OPENED'), 1) as pool_size,
                   count(distinct f.device_id) filter (where f.kind = 'OPENED') as opened,
                   (array_agg(f.swabs order by f.received_at desc) filter (where f.kind = 'CLOSED'))[1] as swabs,
                   max(f.occurred_at) filter (where f.kind = 'CLOSED') as closed_at,
                   bool_or(f.kind = 'VOIDED') as voided, bool_or(f.kind = 'RELEASED') as released,
                   b.bound, b.unknown, b.first_taken_at
              from specimens.tube_facts f
             cross join lateral (
                   select count(*) as bound, count(*) filter (where s.person_id is null) as unknown,
                          min(s.occurred_at) as first_taken_at
                     from specimens.swabs s
                    where s.tube_code = f.tube_code and %s) as b
             where %%s
             group by f.tube_code, b.bound, b.unknown, b.first_taken_at
            """.formatted(COUNTS);

    private final Jdbi jdbi;

    TubeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Summed(
            String code,
            RoundId roundId,
            int poolSize,
            int opened,
            @Nullable Integer swabs,
            @Nullable Instant closedAt,
            boolean voided,
            boolean released,
            int bound,
            int unknown,
            @Nullable Instant firstTakenAt) {
        Tube tube() {
            var holds = EnumSet.noneOf(TubeHold.class);
            if (!released) {
                if (swabs != null && swabs != bound) {
                    holds.add(TubeHold.SWABS_DIFFER);
                }
                if (opened > 1) {
                    holds.add(TubeHold.OPENED_TWICE);
                }
                if (bound > poolSize) {
                    holds.add(TubeHold.OVERFULL);
                }
                if (unknown > 0) {
                    holds.add(TubeHold.PERSON_UNKNOWN);
                }
            }
            var state = voided
                    ? TubeState.VOIDED
                    : !holds.isEmpty() ? TubeState.HELD : closedAt == null ? TubeState.OPEN : TubeState.CLOSED;
            return new Tube(code, roundId, poolSize, bound, swabs, state, holds, firstTakenAt, closedAt, null, null);
        }
    }

    Map<String, Tube> list(Collection<String> codes) {
        return jdbi.withHandle(h -> h
                .createQuery(SUMMED.formatted("f.tube_code = any(:codes)"))
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(Summed.class)
                .map(Summed::tube)
                .stream()
                .collect(Collectors.toMap(Tube::code, Function.identity())));
    }

    List<Tube> page(RoundId round, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(SUMMED.formatted("""
                f.tube_code in (select distinct o.tube_code from specimens.tube_facts o
                                 where o.round_id = :round and o.tube_code > :after
                                 order by o.tube_code limit :limit)
                """) + " order by code")
                .bind("round", round)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Summed.class)
                .map(Summed::tube)
                .list());
    }

    List<String> listOfBatch(UUID batch) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select tube_code from specimens.swabs where batch_id = :batch
                union
                select tube_code from specimens.tube_facts where batch_id = :batch
                order by 1
                """).bind("batch", batch).mapTo(String.class).list());
    }

    List<String> listOfBatches(Collection<UUID> batches) {
        return jdbi.withHandle(h -> h.createQuery("""
                select tube_code from specimens.swabs where batch_id = any(:batches)
                union
                select tube_code from specimens.tube_facts where batch_id = any(:batches)
                """)
                .bind("batches", batches.toArray(UUID[]::new))
                .mapTo(String.class)
                .list());
    }

    Map<String, List<TubeMember>> members(Collection<String> codes) {
        return jdbi.withHandle(h -> h
                .createQuery("""
                select s.tube_code, s.person_id, s.occurred_at as taken_at
                  from specimens.swabs s
                 where s.tube_code = any(:codes) and
                """ + COUNTS + " order by s.tube_code, s.occurred_at, s.number")
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(TubeMember.class)
                .stream()
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.tubeCode()))));
    }
}
