package org.huhang.posts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.planning.Rule;
import org.huhang.planning.Tally;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DraftStore {
    private static final String LINE = """
            select d.id, d.plan_id, d.origin, d.from_draft, d.run_id, d.tally, d.limits_date, d.made_by, d.made_at, d.note
              from posts.drafts d
            """;
    /// Changes by hand are looked through so far back.
    private static final int MOST_STEPS = 100;

    private static final TypeReference<Map<Rule, Long>> COUNTS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    DraftStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// A draft without its seats.
    ///
    /// @param limitsDate the edition of the limits by which it was counted
    record DraftRow(
            DraftId id,
            PlanId planId,
            DraftOrigin origin,
            @Nullable DraftId fromDraft,
            @Nullable RunId runId,
            Tally tally,
            LocalDate limitsDate,
            @Nullable AccountId madeBy,
            Instant madeAt,
            String note) {

        DraftLine line(Map<AccountId, String> names) {
            return new DraftLine(
                    id,
                    origin,
                    fromDraft,
                    runId,
                    madeBy == null ? null : names.get(madeBy),
                    madeAt,
                    note,
                    tally.hard(),
                    tally.unfilled(),
                    tally.soft());
        }
    }

    void add(DraftRow draft, int[] holders) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.drafts
                       (id, plan_id, origin, from_draft, run_id, holders, tally, limits_date, made_by, made_at, note)
                values (:id, :plan, :origin, :from, :run, :holders, :tally::jsonb, :limits, :by, :at, :note)
                """)
                .bind("id", draft.id())
                .bind("plan", draft.planId())
                .bind("origin", draft.origin())
                .bindByType("from", draft.fromDraft(), DraftId.class)
                .bindByType("run", draft.runId(), RunId.class)
                .bind("holders", boxed(holders))
                .bind("tally", write(draft.tally()))
                .bind("limits", draft.limitsDate())
                .bindByType("by", draft.madeBy(), AccountId.class)
                .bind("at", draft.madeAt())
                .bind("note", draft.note())
                .execute());
    }

    Optional<DraftRow> find(PlanId plan, DraftId id) {
        return jdbi.withHandle(h -> h.createQuery(LINE + " where d.id = :id and d.plan_id = :plan")
                .bind("id", id)
                .bind("plan", plan)
                .map((row, context) -> row(row))
                .findOne());
    }

    /// The newest first.
    List<DraftRow> list(PlanId plan, int most) {
        return jdbi.withHandle(
                h -> h.createQuery(LINE + " where d.plan_id = :plan order by d.made_at desc, d.id desc limit :most")
                        .bind("plan", plan)
                        .bind("most", most)
                        .map((row, context) -> row(row))
                        .list());
    }

    /// Who holds each seat, by position in the plan; -1 for nobody.
    int[] holders(DraftId id) {
        return jdbi.withHandle(h -> h.createQuery("select holders from posts.drafts where id = :id")
                .bind("id", id)
                .map((row, context) -> ints(row, "holders"))
                .one());
    }

    /// Of seats that have begun, those that the draft means to give to somebody else: a change by hand or a
    /// replan, made on what is in force there, after the seat began, for who cannot come, or where nobody is. A
    /// search means only seats that stood empty when it was asked for.
    ///
    /// @param holders in force, by position
    Set<Integer> meant(DraftId draft, List<SeatRow> begun, int[] holders) {
        return jdbi.withHandle(h -> h.createQuery("""
                with recursive line as (
                    select id, from_draft, origin, run_id, made_at, 1 as step from posts.drafts where id = :draft
                    union all
                    select d.id, d.from_draft, d.origin, d.run_id, d.made_at, l.step + 1
                      from line l
                      join posts.drafts d on d.id = l.from_draft
                     where l.origin in ('HAND', 'REPLAN') and l.step < :most)
                select distinct w.position
                  from unnest(:positions, :starts, :holders) as w (position, start, holder)
                 cross join line l
                  left join posts.drafts f on f.id = l.from_draft
                  left join posts.replans r on r.draft_id = l.id
                  left join posts.runs u on u.id = l.run_id
                 where l.origin in ('HAND', 'REPLAN') and coalesce(f.holders[w.position + 1], -1) = w.holder
                       and (w.holder = -1 or l.made_at >= to_timestamp(w.start) or w.holder = any(r.absent))
                    or w.holder = -1 and u.asked_at >= to_timestamp(w.start)
                """)
                .bind("draft", draft)
                .bind("most", MOST_STEPS)
                .bind("positions", begun.stream().map(SeatRow::position).toArray(Integer[]::new))
                .bind(
                        "starts",
                        begun.stream()
                                .map(seat -> seat.startAt().getEpochSecond())
                                .toArray(Long[]::new))
                .bind(
                        "holders",
                        begun.stream()
                                .map(seat -> PutInForce.at(holders, seat.position()))
                                .toArray(Integer[]::new))
                .mapTo(Integer.class)
                .collect(Collectors.toSet()));
    }

    void addReplan(DraftId id, DraftView.ReplanView replan) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.replans (draft_id, publication_id, absent, disturbed, open, took_ms)
                values (:draft, :publication, :absent, :disturbed, :open, :took)
                """)
                .bind("draft", id)
                .bind("publication", replan.publicationId())
                .bind("absent", replan.absent().toArray(Integer[]::new))
                .bind("disturbed", replan.disturbed().toArray(Integer[]::new))
                .bind("open", replan.open().toArray(Integer[]::new))
                .bind("took", replan.tookMillis())
                .execute());
    }

    Optional<DraftView.ReplanView> findReplan(DraftId id) {
        return jdbi.withHandle(h -> h.createQuery("""
                select publication_id, absent, disturbed, open, took_ms from posts.replans where draft_id = :id
                """)
                .bind("id", id)
                .map((row, context) -> new DraftView.ReplanView(
                        new PublicationId(Objects.requireNonNull(row.getObject("publication_id", UUID.class))),
                        list(row, "absent"),
                        list(row, "disturbed"),
                        list(row, "open"),
                        row.getInt("took_ms")))
                .findOne());
    }

    static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    static int[] ints(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray(column).getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static List<Integer> list(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }

    private DraftRow row(ResultSet row) throws SQLException {
        return new DraftRow(
                new DraftId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new PlanId(Objects.requireNonNull(row.getObject("plan_id", UUID.class))),
                DraftOrigin.valueOf(row.getString("origin")),
                Optional.ofNullable(row.getObject("from_draft", UUID.class))
                        .map(DraftId::new)
                        .orElse(null),
                Optional.ofNullable(row.getObject("run_id", UUID.class))
                        .map(RunId::new)
                        .orElse(null),
                read(row.getString("tally")),
                Objects.requireNonNull(row.getObject("limits_date", LocalDate.class)),
                Optional.ofNullable(row.getObject("made_by", UUID.class))
                        .map(AccountId::new)
                        .orElse(null),
                row.getTimestamp("made_at").toInstant(),
                row.getString("note"));
    }

    private Tally read(String text) {
        try {
            return new Tally(json.readValue(text, COUNTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no tally: " + text, e);
        }
    }

    private String write(Tally tally) {
        try {
            return json.writeValueAsString(tally.byRule());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tally cannot be written", e);
        }
    }
}
