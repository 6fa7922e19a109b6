package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Names that reports use and no list knows. They stay as text; candidates are worked out when asked for; a clerk says
/// later which area is meant, or that it is a local unit of its own. What was recorded under the name never changes.
@ApplicationScoped
public class UnresolvedNames {
    private static final int MOST = 500;
    private static final String NAMES = """
            select n.id, n.text, n.meant, n.context_area_id, n.source, n.noted_at,
                   nullif(r.verdict, 'REOPENED') as verdict, r.area_id
              from registry.unresolved_names n
              left join lateral (select verdict, area_id
                                   from registry.name_resolutions r
                                  where r.name_id = n.id
                                  order by r.resolved_at desc, r.id desc
                                  limit 1) as r on true
            """;

    private final Jdbi jdbi;
    private final AreaStore areas;
    private final Submissions submissions;

    UnresolvedNames(Jdbi jdbi, AreaStore areas, Submissions submissions) {
        this.jdbi = jdbi;
        this.areas = areas;
        this.submissions = submissions;
    }

    /// Keeps a name as it was written. Noting the same text of the same source again changes nothing.
    ///
    /// @return the id under which the name stands
    @Transactional
    public UnresolvedNameId note(
            UnresolvedNameId id, String text, NameMeant meant, AreaId context, String source, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                insert into registry.unresolved_names (id, text, meant, context_area_id, source, noted_at)
                values (:id, :text, :meant, :context, :source, :now)
                on conflict (text, source) do update set meant = unresolved_names.meant
                returning id
                """)
                .bind("id", id)
                .bind("text", text.strip())
                .bind("meant", meant)
                .bind("context", context)
                .bind("source", source)
                .bind("now", now)
                .mapTo(UnresolvedNameId.class)
                .one());
    }

    public Optional<UnresolvedName> find(UnresolvedNameId id) {
        return jdbi.withHandle(h -> h.createQuery(NAMES + " where n.id = :id")
                .bind("id", id)
                .mapTo(UnresolvedName.class)
                .findOne());
    }

    /// Those used in these areas or below, the open ones first.
    public List<UnresolvedName> list(Collection<AreaId> within) {
        return jdbi.withHandle(h -> h.createQuery(NAMES + """
                 where exists (select from registry.area_closure l
                                where l.area_id = n.context_area_id and l.ancestor_id = any(:within))
                 order by (nullif(r.verdict, 'REOPENED') is not null), n.noted_at, n.id
                 limit :most
                """)
                .bind("within", AreaStore.uuids(within))
                .bind("most", MOST)
                .mapTo(UnresolvedName.class)
                .list());
    }

    /// Areas that the name may stand for, the best first.
    public List<NameCandidate> candidates(UnresolvedName name, LocalDate asOf) {
        return new NameMatching(areas.listAll(asOf), areas.listAllAliases())
                .candidates(name.text(), name.contextAreaId());
    }

    /// All that was said, oldest first.
    public List<NameResolution> history(UnresolvedNameId id) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select id, name_id, verdict, area_id, reason, resolved_by, resolved_at
                  from registry.name_resolutions
                 where name_id = :id
                 order by resolved_at, id
                """).bind("id", id).mapTo(NameResolution.class).list());
    }

    /// @param verdict CONFIRMED with the area; LOCAL_UNIT or REOPENED without
    public record NewResolution(
            UUID id, NameVerdict verdict, @Nullable AreaId areaId, String reason) {}

    @Transactional
    public Outcome<UnresolvedName> resolve(
            UnresolvedNameId id, NewResolution resolution, AccountId by, Instant now, LocalDate today) {
        if (find(id).isEmpty()) {
            return Outcome.refused(Refusal.notFound("registry.no-such-name", Map.of()));
        }
        var refusal = refusal(resolution, today);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(resolution.id(), List.of(id, resolution)).map(first -> {
            if (first) {
                insert(id, resolution, by, now);
            }
            return find(id).orElseThrow();
        });
    }

    private Optional<Refusal> refusal(NewResolution resolution, LocalDate today) {
        if (resolution.reason().isBlank()) {
            return Optional.of(Refusal.invalid("registry.reason-missing", "reason", Map.of()));
        }
        var area = resolution.areaId();
        if ((resolution.verdict() == NameVerdict.CONFIRMED) != (area != null)) {
            return Optional.of(Refusal.invalid("registry.verdict-without-area", "areaId", Map.of()));
        }
        return area != null && areas.list(List.of(area), today).isEmpty()
                ? Optional.of(Refusal.notFound("registry.no-such-area", Map.of("asOf", today)))
                : Optional.empty();
    }

    private void insert(UnresolvedNameId id, NewResolution resolution, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.name_resolutions (id, name_id, verdict, area_id, reason, resolved_by, resolved_at)
                values (:id, :name, :verdict, :area, :reason, :by, :now)
                """)
                .bind("id", resolution.id())
                .bind("name", id)
                .bind("verdict", resolution.verdict())
                .bind("area", resolution.areaId())
                .bind("reason", resolution.reason().strip())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }
}
