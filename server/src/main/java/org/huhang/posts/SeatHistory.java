package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.posts.SeatRows.SeatOfPlan;
import org.huhang.registry.People;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// How seats changed hands by publications about their time and since: when who holds them was told, and who
/// held them before.
@ApplicationScoped
class SeatHistory {
    private final Jdbi jdbi;
    private final People people;

    SeatHistory(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// A publication gave the seat to somebody else.
    ///
    /// @param from whom it was taken from, as who they are now; nobody where it was open
    record Handing(SeatOfPlan seat, Instant at, @Nullable PersonId from) {}

    /// By seat, in the order of time: what was published less than two hours before it began, or later. What
    /// was published earlier makes nobody late. The holders of a draft are laid out once.
    Map<SeatOfPlan, List<Handing>> of(Collection<HeldSeat> seats) {
        var found = jdbi.withHandle(h -> h.createQuery("""
                with asked as (
                    select plan, position, to_timestamp(start) - interval '2 hours' as after
                      from unnest(:plans, :positions, :starts) as w (plan, position, start)),
                known as (
                    select u.plan_id, u.number, u.published_at, u.draft_id,
                           lag(u.draft_id) over (partition by u.plan_id order by u.number) as earlier_id
                      from posts.publications u
                     where u.plan_id in (select plan from asked)),
                handed as materialized (
                    select k.plan_id, k.number, k.published_at, (w.n - 1)::int as position, w.earlier
                      from known k
                      join posts.drafts d on d.id = k.draft_id
                      left join posts.drafts e on e.id = k.earlier_id
                     cross join lateral unnest(d.holders, e.holders) with ordinality as w (person, earlier, n)
                     where k.published_at > (select min(after) from asked a where a.plan = k.plan_id)
                       and coalesce(w.person, -1) <> coalesce(w.earlier, -1))
                select c.plan_id, c.position, c.published_at, p.person_id
                  from handed c
                  join asked a on a.plan = c.plan_id and a.position = c.position and c.published_at > a.after
                  left join posts.plan_people p on p.plan_id = c.plan_id and p.position = c.earlier
                 order by c.number
                """)
                .bind("plans", Id.array(seats.stream().map(HeldSeat::planId).toList()))
                .bind("positions", seats.stream().map(HeldSeat::seat).toArray(Integer[]::new))
                .bind(
                        "starts",
                        seats.stream()
                                .map(seat -> seat.start().getEpochSecond())
                                .toArray(Long[]::new))
                .map((row, _) -> new Handing(
                        new SeatOfPlan(new PlanId(row.getObject("plan_id", UUID.class)), row.getInt("position")),
                        row.getTimestamp("published_at").toInstant(),
                        person(row.getObject("person_id", UUID.class))))
                .list());
        var now = people.now(
                found.stream().map(Handing::from).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .map(each -> each.from() == null ? each : new Handing(each.seat(), each.at(), now.get(each.from())))
                .collect(Collectors.groupingBy(Handing::seat));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
