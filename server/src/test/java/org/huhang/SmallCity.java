package org.huhang;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.PlaceId;
import org.huhang.registry.TestSecrets;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// A city drawn by hand, small enough to count on fingers:
///
///     永定区
///       官黎坪街道
///         汪家寨村   building 1   entrance 1   101  A1 A2 A3     (a family)
///                                              102  B1 B2        (a family)
///                                 entrance 2   201  C1
///         双峡村     building 2   entrance 1   101  D1 D2        (a family)
///                    dormitory    entrance 1   101  E1 E2 E3     (a collective household)
///       a laboratory, a theatre
///     武陵源区   nobody
public final class SmallCity {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public final AreaId root;
    public final AreaId yongding;
    public final AreaId wulingyuan;
    public final AreaId wangjiazhai;
    public final AreaId shuangxia;
    public final OrganizationId laboratory;
    public final OrganizationId otherLaboratory;
    public final PlaceId theatre;
    public final List<Resident> a;
    public final List<Resident> b;
    public final List<Resident> c;
    public final List<Resident> d;
    public final List<Resident> e;

    private final Jdbi jdbi;
    private int sequence;

    /// A person as a laboratory's file names them.
    public record Resident(PersonId id, String identityNumber, String phone, String name) {}

    private record Stairs(UUID entrance, AreaId area) {}

    public SmallCity(Jdbi jdbi) {
        this.jdbi = jdbi;
        root = area("PREFECTURE", "张家界市", "430800000000", List.of());
        yongding = area("COUNTY", "永定区", "430802000000", List.of(root));
        wulingyuan = area("COUNTY", "武陵源区", "430811000000", List.of(root));
        var street = area("STREET", "官黎坪街道", "430802004000", List.of(yongding, root));
        wangjiazhai = area("COMMUNITY", "汪家寨村", "430802004205", List.of(street, yongding, root));
        shuangxia = area("COMMUNITY", "双峡村", "430802004202", List.of(street, yongding, root));
        laboratory = organization("市疾控中心实验室", yongding);
        otherLaboratory = organization("武陵源区医院检验科", wulingyuan);
        theatre = place("THEATRE", "魅力湘西剧场", shuangxia);
        var one = building("1栋", wangjiazhai);
        var first = entrance(one, "1单元", wangjiazhai);
        a = household("FAMILY", first, "101", "覃家明", "覃家亮", "李秀英");
        b = household("FAMILY", first, "102", "田大山", "田小山");
        c = household("FAMILY", entrance(one, "2单元", wangjiazhai), "201", "向往");
        d = household("FAMILY", entrance(building("2栋", shuangxia), "1单元", shuangxia), "101", "彭一", "彭二");
        e = household("COLLECTIVE", entrance(building("宿舍", shuangxia), "1单元", shuangxia), "101", "王甲", "王乙", "王丙");
    }

    /// One to whom no dwelling is known.
    public Resident person(String name, AreaId area) {
        return person(name, area, null);
    }

    /// A number in the form of GB 11643 with an area code that was never assigned.
    public static String identityNumber(LocalDate birth, int sequence) {
        var body = "430890%tY%<tm%<td%03d".formatted(birth, sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private AreaId area(String kind, String name, String code, List<AreaId> above) {
        var id = new AreaId(Ids.next());
        jdbi.useHandle(h -> {
            h.execute("insert into registry.areas (id, kind) values (?, ?)", id.value(), kind);
            h.execute(
                    "insert into registry.area_terms (area_id, start_date, name, code, pinyin, statutory_parent_id)"
                            + " values (?, '2020-01-01', ?, ?, '', ?)",
                    id.value(),
                    name,
                    code,
                    above.isEmpty() ? null : above.getFirst().value());
            h.execute("insert into registry.area_closure (area_id, ancestor_id) values (?, ?)", id.value(), id.value());
            above.forEach(ancestor -> h.execute(
                    "insert into registry.area_closure (area_id, ancestor_id) values (?, ?)",
                    id.value(),
                    ancestor.value()));
        });
        return id;
    }

    private OrganizationId organization(String name, AreaId area) {
        var id = new OrganizationId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into registry.organizations (id, name, pinyin, system, level, area_id)"
                        + " values (?, ?, '', 'HEALTH', 'COUNTY', ?)",
                id.value(),
                name,
                area.value()));
        return id;
    }

    /// @param kind of the registry's
    public PlaceId place(String kind, String name, AreaId area) {
        var id = new PlaceId(Ids.next());
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into registry.places (id, kind, name, pinyin, source) values (?, ?, ?, '', 'TEST')",
                    id.value(),
                    kind,
                    name);
            h.execute("insert into registry.place_areas (place_id, area_id) values (?, ?)", id.value(), area.value());
        });
        return id;
    }

    private UUID building(String name, AreaId area) {
        var id = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into registry.buildings (id, area_id, name, longitude, latitude, east_metres, north_metres,"
                        + " floors, source) values (?, ?, ?, 110.4, 29.1, 20, 12, 6, 'TEST')",
                id,
                area.value(),
                name));
        return id;
    }

    private Stairs entrance(UUID building, String name, AreaId area) {
        var id = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into registry.entrances (id, building_id, name) values (?, ?, ?)", id, building, name));
        return new Stairs(id, area);
    }

    private List<Resident> household(String kind, Stairs stairs, String door, String... names) {
        var dwelling = Ids.next();
        var household = new HouseholdId(Ids.next());
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into registry.dwellings (id, entrance_id, floor, label) values (?, ?, 1, ?)",
                    dwelling,
                    stairs.entrance(),
                    door);
            h.execute(
                    "insert into registry.households (id, dwelling_id, kind) values (?, ?, ?)",
                    household.value(),
                    dwelling,
                    kind);
        });
        return List.of(names).stream()
                .map(name -> person(name, stairs.area(), household))
                .toList();
    }

    private Resident person(String name, AreaId area, @org.jspecify.annotations.Nullable HouseholdId household) {
        var birth = LocalDate.of(1980, 5, 1).plusDays(sequence);
        var resident = new Resident(
                new PersonId(Ids.next()),
                identityNumber(birth, 100 + sequence),
                "1399990%04d".formatted(sequence++),
                name);
        jdbi.useHandle(h -> {
            var sealed = TestSecrets.seal(h, resident.identityNumber(), resident.phone());
            h.execute(
                    "insert into registry.people (id, household_id, area_id, birth_date, sex, name, pinyin,"
                            + " key_number, identity_sealed, identity_index, phone_sealed, phone_index)"
                            + " values (?, ?, ?, ?, 'MALE', ?, '', ?, ?, ?, ?, ?)",
                    resident.id().value(),
                    household == null ? null : household.value(),
                    area.value(),
                    birth,
                    name,
                    sealed.key(),
                    sealed.identity(),
                    sealed.identityIndex(),
                    sealed.phone(),
                    sealed.phoneIndex());
        });
        return resident;
    }
}
