package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LeaveStore {
    private static final String LEAVE = """
            select id, person_id, organization_id, start_at as start, end_at as "end", note from duty.leaves
            """;

    private static final String CANCELLATION = """
            select id, organization_id, notice_id, start_at as start, end_at as "end" from duty.leave_cancellations
            """;

    private final Jdbi jdbi;

    LeaveStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Leave leave, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.leaves (id, person_id, organization_id, start_at, end_at, note, account_id, recorded_at)
                values (:id, :personId, :organizationId, :start, :end, :note, :by, :now)
                """)
                .bindMethods(leave)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    boolean add(LeaveCancellation cancellation, @Nullable AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into duty.leave_cancellations
                       (id, organization_id, notice_id, start_at, end_at, account_id, recorded_at)
                values (:id, :organizationId, :noticeId, :start, :end, :by, :now)
                on conflict (id) do nothing
                """)
                        .bindMethods(cancellation)
                        .bindByType("by", by, AccountId.class)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /// Not over at that instant, the first to end first.
    List<Leave> list(Collection<OrganizationId> organizations, Instant after, int most) {
        return jdbi.withHandle(h -> h.createQuery(LEAVE + """
                 where organization_id = any(:organizations) and end_at > :after
                 order by end_at, id
                 limit :most
                """)
                .bind("organizations", Id.array(organizations))
                .bind("after", after)
                .bind("most", most)
                .mapTo(Leave.class)
                .list());
    }

    List<Leave> listOf(Collection<PersonId> people, Instant after) {
        return jdbi.withHandle(
                h -> h.createQuery(LEAVE + " where person_id = any(:people) and end_at > :after order by start_at, id")
                        .bind("people", Id.array(people))
                        .bind("after", after)
                        .mapTo(Leave.class)
                        .list());
    }

    /// Not over at that instant, the latest first.
    List<LeaveCancellation> listCancellations(Collection<OrganizationId> organizations, Instant after) {
        return jdbi.withHandle(h -> h.createQuery(CANCELLATION + """
                 where organization_id = any(:organizations) and (end_at is null or end_at > :after)
                 order by start_at desc, id
                """)
                .bind("organizations", Id.array(organizations))
                .bind("after", after)
                .mapTo(LeaveCancellation.class)
                .list());
    }
}
