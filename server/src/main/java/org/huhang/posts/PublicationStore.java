package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PublicationStore {
    private static final String PUBLICATION = """
            select u.id, u.plan_id, u.draft_id, u.kept, u.reason, u.published_by, u.published_at
              from posts.publications u
            """;

    /// Sets the locks of what rosters share apart from other advisory locks.
    private final Jdbi jdbi;

    PublicationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param kept seats that had begun and kept whom they had
    record Publication(
            PublicationId id,
            PlanId planId,
            DraftId draftId,
            int kept,
            String reason,
            @Nullable AccountId publishedBy,
            Instant publishedAt) {}

    void add(Publication publication) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.publications (id, plan_id, draft_id, kept, reason, published_by, published_at)
                values (:id, :planId, :draftId, :kept, :reason, :by, :publishedAt)
                """)
                .bind("id", publication.id())
                .bind("planId", publication.planId())
                .bind("draftId", publication.draftId())
                .bind("kept", publication.kept())
                .bind("reason", publication.reason())
                .bindByType("by", publication.publishedBy(), AccountId.class)
                .bind("publishedAt", publication.publishedAt())
                .execute());
    }

    Optional<Publication> find(PublicationId id) {
        return jdbi.withHandle(h -> h.createQuery(PUBLICATION + " where u.id = :id")
                .bind("id", id)
                .mapTo(Publication.class)
                .findOne());
    }

    /// The one in force.
    Optional<Publication> findLatest(PlanId plan) {
        return list(plan, 1).stream().findFirst();
    }

    /// The one that it came in the place of.
    Optional<Publication> findBefore(Publication publication) {
        return jdbi.withHandle(h -> h.createQuery(PUBLICATION + """
                 where u.plan_id = :plan
                   and u.number < (select x.number from posts.publications x where x.id = :id)
                 order by u.number desc
                 limit 1
                """)
                .bind("plan", publication.planId())
                .bind("id", publication.id())
                .mapTo(Publication.class)
                .findOne());
    }

    /// The newest first.
    List<Publication> list(PlanId plan, int most) {
        return jdbi.withHandle(
                h -> h.createQuery(PUBLICATION + " where u.plan_id = :plan order by u.number desc limit :most")
                        .bind("plan", plan)
                        .bind("most", most)
                        .mapTo(Publication.class)
                        .list());
    }

    /// The one in force of each of these.
    List<Publication> listLatest(Collection<PlanId> plans) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (u.plan_id)
                       u.id, u.plan_id, u.draft_id, u.kept, u.reason, u.published_by, u.published_at
                  from posts.publications u
                 where u.plan_id = any(:plans)
                 order by u.plan_id, u.number desc
                """)
                .bind("plans", Id.array(plans))
                .mapTo(Publication.class)
                .list());
    }

    void tell(PublicationId publication, Map<PersonId, TellingKind> told, Instant now) {
        var people = List.copyOf(told.keySet());
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.tellings (publication_id, person_id, kind, told_at)
                select :publication, p, k, :now from unnest(:people, :kinds) as w (p, k)
                on conflict do nothing
                """)
                .bind("publication", publication)
                .bind("people", Id.array(people))
                .bind(
                        "kinds",
                        people.stream()
                                .map(each ->
                                        Objects.requireNonNull(told.get(each)).name())
                                .toArray(String[]::new))
                .bind("now", now)
                .execute());
    }

    /// Whom it concerns.
    List<PersonId> listTold(PublicationId publication) {
        return jdbi.withHandle(h -> h.createQuery("select person_id from posts.tellings where publication_id = :id")
                .bind("id", publication)
                .mapTo(PersonId.class)
                .list());
    }

    /// How many were told of a publication of this plan, by whom they work for; where there are most first. Those for
    /// whom nobody need be told come under no organization.
    Map<@Nullable OrganizationId, Integer> countByOrganization(PlanId plan, PublicationId publication) {
        record Told(@Nullable OrganizationId organizationId, int people) {}
        Map<@Nullable OrganizationId, Integer> counts = new LinkedHashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                select p.organization_id, count(*) as people
                  from posts.publications u
                  join posts.tellings t on t.publication_id = u.id
                  join posts.plan_people p on p.plan_id = u.plan_id and p.person_id = t.person_id
                 where u.id = :publication and u.plan_id = :plan
                 group by p.organization_id
                 order by people desc, p.organization_id
                """)
                .bind("publication", publication)
                .bind("plan", plan)
                .mapTo(Told.class)
                .forEach(each -> counts.put(each.organizationId(), each.people())));
        return counts;
    }

    void see(PublicationId publication, Collection<PersonId> people, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.tellings_seen (publication_id, person_id, seen_at)
                select t.publication_id, t.person_id, :now
                  from posts.tellings t
                 where t.publication_id = :publication and t.person_id = any(:people)
                on conflict do nothing
                """)
                .bind("publication", publication)
                .bind("people", Id.array(people))
                .bind("now", now)
                .execute());
    }

    /// How many were told, and how many of them have seen it.
    record ToldCount(PublicationId publicationId, int told, int seen) {}

    Map<PublicationId, ToldCount> counts(Collection<PublicationId> publications) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select t.publication_id, count(*) as told, count(s.seen_at) as seen
                  from posts.tellings t
                  left join posts.tellings_seen s
                    on s.publication_id = t.publication_id and s.person_id = t.person_id
                 where t.publication_id = any(:publications)
                 group by t.publication_id
                """).bind("publications", Id.array(publications)).mapTo(ToldCount.class).stream()
                        .collect(Collectors.toMap(ToldCount::publicationId, each -> each)));
    }

    /// The newest first.
    List<OwnShifts.OwnTelling> listTellings(Collection<PersonId> people, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select t.publication_id, t.kind, u.reason, t.told_at, s.seen_at
                  from posts.tellings t
                  join posts.publications u on u.id = t.publication_id
                  left join posts.tellings_seen s
                    on s.publication_id = t.publication_id and s.person_id = t.person_id
                 where t.person_id = any(:people)
                 order by u.number desc
                 limit :most
                """)
                .bind("people", Id.array(people))
                .bind("most", most)
                .mapTo(OwnShifts.OwnTelling.class)
                .list());
    }

    /// Who was told by a publication of this plan: who has not seen it first, then in the plan's order.
    List<ToldPerson> listTold(PlanId plan, PublicationId publication, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.position as person, t.kind, t.told_at, s.seen_at
                  from posts.publications u
                  join posts.tellings t on t.publication_id = u.id
                  join posts.plan_people p on p.plan_id = u.plan_id and p.person_id = t.person_id
                  left join posts.tellings_seen s
                    on s.publication_id = t.publication_id and s.person_id = t.person_id
                 where u.id = :publication and u.plan_id = :plan
                 order by s.seen_at is not null, p.position
                 limit :most
                """)
                .bind("publication", publication)
                .bind("plan", plan)
                .bind("most", most)
                .mapTo(ToldPerson.class)
                .list());
    }
}
