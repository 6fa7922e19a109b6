package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.huhang.access.Role;
import org.huhang.citysim.City;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// The posts of the demo: each of the roles once, where the story needs it. They are chosen once, with
/// the city, so that a later start need not make the city again to know them.
@ApplicationScoped
class DemoPosts {
    /// The village of the first local case, named by the bulletins of the time.
    static final String FIRST_CASE_VILLAGE = "430802004205";

    private static final String CITY = "4308";
    private static final String YONGDING = "430802";
    private static final String WULINGYUAN = "430811";
    private static final String CILI = "430821";
    private static final String FIRST_CASE_STREET = "430802004";

    private final Jdbi jdbi;

    DemoPosts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<DemoPost> list() {
        return jdbi.withHandle(h -> h.createQuery("""
                select role, display_name, place, area_id, organization_id, person_id
                  from demo.posts
                 order by number
                """).mapTo(DemoPost.class).list());
    }

    @Transactional
    void choose(City city, OrganizationId dispatching, OrganizationId laboratory, PersonId guard) {
        var posts = posts(city, dispatching, laboratory, guard);
        jdbi.useHandle(h -> {
            h.execute("delete from demo.posts");
            var rows = h.prepareBatch("""
                    insert into demo.posts (number, role, display_name, place, area_id, organization_id, person_id)
                    values (:number, :role, :displayName, :place, :areaId, :organizationId, :personId)
                    """);
            for (int number = 0; number < posts.size(); number++) {
                var post = posts.get(number);
                rows.bind("number", number)
                        .bind("role", post.role())
                        .bind("displayName", post.displayName())
                        .bind("place", post.place())
                        .bind("areaId", post.areaId())
                        .bind("organizationId", post.organizationId())
                        .bind("personId", post.personId())
                        .add();
            }
            rows.execute();
        });
    }

    /// @param dispatching the organization whose people the dispatcher moves
    /// @param laboratory the laboratory's organization
    /// @param guard whoever of the dispatching organization keeps a gate
    private static List<DemoPost> posts(
            City city, OrganizationId dispatching, OrganizationId laboratory, PersonId guard) {
        var resident = new PersonId(
                city.neighbourhood(FIRST_CASE_VILLAGE).people().getFirst().id());
        return List.of(
                post(city, Role.COMMAND_POST, "指挥部值班员", CITY),
                new DemoPost(Role.DISPATCHER, "慈利法院调度员", "慈利县人民法院", area(city, CILI), dispatching, null),
                post(city, Role.COMMUNITY_WORKER, "官黎坪社区工作者", FIRST_CASE_STREET),
                post(city, Role.SAMPLING_STAFF, "永定采样员", YONGDING),
                new DemoPost(Role.LABORATORY, "市中心检测机构", "全市", area(city, CITY), laboratory, null),
                post(city, Role.TRACER, "市流调员", CITY),
                post(city, Role.SECOND_APPROVER, "市复核审批人", CITY),
                new DemoPost(Role.GATE_STAFF, "慈利卡口人员", name(city, CILI), area(city, CILI), null, guard),
                post(city, Role.QUARANTINE_STAFF, "武陵源隔离点人员", WULINGYUAN),
                post(city, Role.POST_LEADER, "慈利岗位负责人", CILI),
                post(city, Role.AUDITOR, "市审计员", CITY),
                post(city, Role.ADMINISTRATOR, "系统管理员", CITY),
                new DemoPost(
                        Role.RESIDENT,
                        "汪家寨村村民",
                        name(city, FIRST_CASE_VILLAGE),
                        area(city, FIRST_CASE_VILLAGE),
                        null,
                        resident));
    }

    private static DemoPost post(City city, Role role, String displayName, String code) {
        return new DemoPost(role, displayName, name(city, code), area(city, code), null, null);
    }

    private static AreaId area(City city, String code) {
        return new AreaId(find(city, code).id());
    }

    private static String name(City city, String code) {
        return find(city, code).name();
    }

    private static org.huhang.citysim.areas.Area find(City city, String code) {
        return city.areas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
