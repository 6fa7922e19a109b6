package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostStore {
    private static final String POST = """
            select p.id, p.name_zh, p.name_en, p.kind, p.pattern, p.area_id, p.other_area_id, p.place_id, p.compound_id,
                   p.loop, p.outdoor, p.longitude, p.latitude, coalesce(c.notice_id, p.notice_id) as notice_id,
                   p.opens_at, p.opened_at,
                   array(select organization_id from posts.post_organizations o
                          where o.post_id = p.id order by organization_id) as organization_ids
              from posts.posts p
              left join lateral (select notice_id from posts.post_continuations
                                  where post_id = p.id order by number desc limit 1) c on true
            """;

    private final Jdbi jdbi;

    PostStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when a post of that id stands there already; nothing is changed then
    boolean add(Post post, @Nullable AccountId by) {
        return jdbi.withHandle(h -> {
            int added = h.createUpdate("""
                    insert into posts.posts (id, name_zh, name_en, kind, pattern, area_id, other_area_id, place_id,
                                             compound_id, loop, outdoor, longitude, latitude, notice_id, opens_at,
                                             opened_by, opened_at)
                    values (:id, :name.zh, :name.en, :kind, :pattern, :areaId, :otherArea, :place, :compound, :loop,
                            :outdoor, :longitude, :latitude, :notice, :opensAt, :by, :openedAt)
                    on conflict (id) do nothing
                    """)
                    .bindMethods(post)
                    .bindByType("otherArea", post.otherAreaId(), AreaId.class)
                    .bindByType("place", post.placeId(), PlaceId.class)
                    .bindByType("compound", post.compoundId(), AreaId.class)
                    .bindByType("notice", post.noticeId(), NoticeId.class)
                    .bindByType("by", by, AccountId.class)
                    .execute();
            if (added == 1) {
                h.createUpdate("""
                        insert into posts.post_organizations (post_id, organization_id)
                        select :post, o from unnest(:organizations) as o
                        """)
                        .bind("post", post.id())
                        .bind("organizations", Id.array(post.organizationIds()))
                        .execute();
            }
            return added == 1;
        });
    }

    void goOn(UUID id, PostId post, NoticeId notice, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.post_continuations (id, post_id, notice_id, continued_by, continued_at)
                values (:id, :post, :notice, :by, :now)
                """)
                .bind("id", id)
                .bind("post", post)
                .bind("notice", notice)
                .bindByType("by", by, AccountId.class)
                .bind("now", now)
                .execute());
    }

    boolean knowsContinuation(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from posts.post_continuations where id = :id)")
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
    }

    Optional<Post> find(PostId id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Post> list(Collection<PostId> ids) {
        return jdbi.withHandle(h -> h.createQuery(POST + " where p.id = any(:ids) order by p.name_zh, p.id")
                .bind("ids", Id.array(ids))
                .map((row, context) -> post(row))
                .list());
    }

    /// Of these areas, either side of a border counted, and those that these organizations staff; by name.
    List<Post> list(Collection<AreaId> areas, Collection<OrganizationId> organizations, int most) {
        return jdbi.withHandle(h -> h.createQuery(POST + """
                 where p.area_id = any(:areas) or p.other_area_id = any(:areas)
                    or exists (select from posts.post_organizations o
                                where o.post_id = p.id and o.organization_id = any(:organizations))
                 order by p.name_zh, p.id
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("organizations", Id.array(organizations))
                .bind("most", most)
                .map((row, context) -> post(row))
                .list());
    }

    /// As [#list], without those that are closed at that instant.
    List<Post> listOpen(Collection<AreaId> areas, Collection<OrganizationId> organizations, Instant at, int most) {
        return jdbi.withHandle(h -> h.createQuery(POST + """
                 where (p.area_id = any(:areas) or p.other_area_id = any(:areas)
                        or exists (select from posts.post_organizations o
                                    where o.post_id = p.id and o.organization_id = any(:organizations)))
                   and not exists (select from posts.post_closings c where c.post_id = p.id and c.closes_at <= :at)
                 order by p.name_zh, p.id
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("organizations", Id.array(organizations))
                .bind("at", at)
                .bind("most", most)
                .map((row, context) -> post(row))
                .list());
    }

    /// Those in which any post lies: what a reader sees is chosen from these.
    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("""
                select area_id from posts.posts
                union select other_area_id from posts.posts where other_area_id is not null
                """).mapTo(AreaId.class).list());
    }

    List<OrganizationId> listOrganizations() {
        return jdbi.withHandle(h -> h.createQuery("select distinct organization_id from posts.post_organizations")
                .mapTo(OrganizationId.class)
                .list());
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                new PostId(id(row, "id")),
                new Wording(row.getString("name_zh"), row.getString("name_en")),
                PostKind.valueOf(row.getString("kind")),
                row.getString("pattern"),
                new AreaId(id(row, "area_id")),
                area(row, "other_area_id"),
                find(row, "place_id").map(PlaceId::new).orElse(null),
                area(row, "compound_id"),
                row.getString("loop"),
                row.getBoolean("outdoor"),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                find(row, "notice_id").map(NoticeId::new).orElse(null),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("opened_at").toInstant(),
                Arrays.stream((UUID[]) row.getArray("organization_ids").getArray())
                        .map(OrganizationId::new)
                        .toList());
    }

    private static @Nullable AreaId area(ResultSet row, String column) throws SQLException {
        return find(row, column).map(AreaId::new).orElse(null);
    }

    private static Optional<UUID> find(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return find(row, column).orElseThrow();
    }
}
