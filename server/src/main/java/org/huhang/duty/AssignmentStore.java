package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.notices.NoticeId;
import org.huhang.registry.PlaceId;
import org.huhang.registry.UnresolvedNameId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AssignmentStore {
    private static final String ASSIGNMENT = """
            select id, reference, position, part_of_id, system, level,
                   area_id, area_zh, area_en, area_stated,
                   organization_id, organization_zh, organization_en, task_zh, task_en,
                   time_zh, time_en, time_start_at, time_end_at,
                   hours_a_day, posts, remark_zh, remark_en, notice_id, recorded_at
              from duty.assignments
            """;

    private final Jdbi jdbi;

    AssignmentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when that reference was recorded before; nothing is changed then
    boolean add(NewAssignment added) {
        return jdbi.withHandle(h -> {
            if (!addAssignment(h, added.assignment())) {
                return false;
            }
            addStatement(h, added);
            addPlaces(h, added);
            addOverlaps(h, added);
            return true;
        });
    }

    List<Assignment> list() {
        return jdbi.withHandle(h -> h.createQuery(ASSIGNMENT + " order by position")
                .mapTo(Assignment.class)
                .list());
    }

    Optional<Assignment> findByReference(String reference) {
        return jdbi.withHandle(h -> h.createQuery(ASSIGNMENT + " where reference = :reference")
                .bind("reference", reference)
                .mapTo(Assignment.class)
                .findOne());
    }

    Map<AssignmentId, Assignment.Statement> statements() {
        return jdbi.withHandle(h -> h.createQuery("""
                select assignment_id, value, qualifier, issuer_zh, issuer_en, as_of from duty.statements
                """).mapTo(OfAssignment.StatementOf.class).stream()
                .collect(Collectors.toMap(OfAssignment::assignmentId, OfAssignment.StatementOf::statement)));
    }

    Map<AssignmentId, List<Assignment.AssignedPlace>> places() {
        return jdbi.withHandle(h -> h.createQuery("""
                select assignment_id, name_zh, name_en, place_id, area_id, other_area_id, unresolved_name_id,
                       doubt_zh, doubt_en
                  from duty.assignment_places
                 order by assignment_id, position
                """).mapTo(OfAssignment.PlaceOf.class).stream()
                .collect(Collectors.groupingBy(
                        OfAssignment::assignmentId,
                        Collectors.mapping(OfAssignment.PlaceOf::place, Collectors.toList()))));
    }

    Map<AssignmentId, List<Assignment.Overlap>> overlaps() {
        return jdbi.withHandle(h -> h.createQuery("""
                select assignment_id, within_id, doubt_zh, doubt_en
                  from duty.overlaps
                 order by assignment_id, within_id
                """).mapTo(OfAssignment.OverlapOf.class).stream()
                .collect(Collectors.groupingBy(
                        OfAssignment::assignmentId,
                        Collectors.mapping(OfAssignment.OverlapOf::overlap, Collectors.toList()))));
    }

    private static boolean addAssignment(Handle h, Assignment a) {
        return h.createUpdate("""
                insert into duty.assignments (
                    id, reference, position, part_of_id, system, level,
                    area_id, area_zh, area_en, area_stated,
                    organization_id, organization_zh, organization_en, task_zh, task_en,
                    time_zh, time_en, time_start_at, time_end_at,
                    hours_a_day, posts, remark_zh, remark_en, notice_id, recorded_at)
                values (
                    :id, :reference, :position, :partOfId, :system, :level,
                    :area.id, :area.zh, :area.en, :area.stated,
                    :organizationId, :organization.zh, :organization.en, :task.zh, :task.en,
                    :time.zh, :time.en, :time.startAt, :time.endAt,
                    :hoursADay, :posts, :remarkZh, :remarkEn, :noticeId, :recordedAt)
                on conflict (reference) do nothing
                """)
                        .bind("id", a.id())
                        .bind("reference", a.reference())
                        .bind("position", a.position())
                        .bindByType("partOfId", a.partOfId(), AssignmentId.class)
                        .bind("system", a.system())
                        .bind("level", a.level())
                        .bindMethods("area", a.area())
                        .bindByType("organizationId", a.organization().id(), OrganizationId.class)
                        .bindMethods("organization", a.organization())
                        .bindMethods("task", a.task())
                        .bindMethods("time", a.time())
                        .bind("hoursADay", a.hoursADay())
                        .bind("posts", a.posts())
                        .bind("remarkZh", a.remark() == null ? null : a.remark().zh())
                        .bind("remarkEn", a.remark() == null ? null : a.remark().en())
                        .bindByType("noticeId", a.noticeId(), NoticeId.class)
                        .bind("recordedAt", a.recordedAt())
                        .execute()
                == 1;
    }

    private static void addStatement(Handle h, NewAssignment added) {
        var statement = added.statement();
        h.createUpdate("""
                insert into duty.statements (assignment_id, value, qualifier, issuer_zh, issuer_en, as_of)
                values (:id, :value, :qualifier, :issuer.zh, :issuer.en, :asOf)
                """)
                .bind("id", added.assignment().id())
                .bind("value", statement.value())
                .bind("qualifier", statement.qualifier())
                .bindMethods("issuer", statement.issuer())
                .bind("asOf", statement.asOf())
                .execute();
    }

    private static void addPlaces(Handle h, NewAssignment added) {
        int position = 0;
        for (var place : added.places()) {
            position++;
            h.createUpdate("""
                    insert into duty.assignment_places (
                        assignment_id, position, name_zh, name_en, place_id, area_id, other_area_id,
                        unresolved_name_id, doubt_zh, doubt_en)
                    values (:id, :position, :name.zh, :name.en, :placeId, :areaId, :otherAreaId,
                        :unresolvedNameId, :doubtZh, :doubtEn)
                    """)
                    .bind("id", added.assignment().id())
                    .bind("position", position)
                    .bindMethods("name", place.name())
                    .bindByType("placeId", place.placeId(), PlaceId.class)
                    .bindByType("areaId", place.areaId(), AreaId.class)
                    .bindByType("otherAreaId", place.otherAreaId(), AreaId.class)
                    .bindByType("unresolvedNameId", place.unresolvedNameId(), UnresolvedNameId.class)
                    .bind(
                            "doubtZh",
                            place.doubt() == null ? null : place.doubt().zh())
                    .bind(
                            "doubtEn",
                            place.doubt() == null ? null : place.doubt().en())
                    .execute();
        }
    }

    private static void addOverlaps(Handle h, NewAssignment added) {
        for (var overlap : added.overlaps()) {
            h.createUpdate("""
                    insert into duty.overlaps (assignment_id, within_id, doubt_zh, doubt_en)
                    values (:id, :withinId, :doubt.zh, :doubt.en)
                    """)
                    .bind("id", added.assignment().id())
                    .bind("withinId", overlap.withinId())
                    .bindMethods("doubt", overlap.doubt())
                    .execute();
        }
    }
}
