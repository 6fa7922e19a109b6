package org.huhang.registry;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A registry with the real divisions and, in 解放居委会 and 汪家寨村委会, a few invented homes.
///
/// Each home is one building with one entrance of two doors, a household behind each:
///
///     解放居委会 > 锦绣小区  1栋  101: 王小明 (father), 王丽 (daughter)   102: 李强
///     汪家寨村委会          2号  101: 王建国                           102: 覃芳
public final class TestRegistry {
    public static final LocalDate TODAY = LocalDate.of(2021, 7, 31);
    public static final Edition EDITION = new Edition(
            new EditionId(Ids.next()), "2021", "National Bureau of Statistics", LocalDate.of(2020, 11, 1), null);
    private static final List<Area> OFFICIAL = read();

    private final Map<String, AreaId> areas = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, DwellingId> dwellings = new HashMap<>();
    private final CityTables tables;

    public final OrganizationId court = new OrganizationId(Ids.next());
    public final OrganizationId tribunal = new OrganizationId(Ids.next());
    public final PlaceId boundaryPost = new PlaceId(Ids.next());
    public final AreaId compound = new AreaId(Ids.next());

    private TestRegistry(CityTables tables) {
        this.tables = tables;
        OFFICIAL.forEach(area -> areas.put(Objects.requireNonNull(area.code()), area.id()));
        tables.editions(List.of(EDITION));
        tables.areas(OFFICIAL, EDITION);
        tables.areas(
                List.of(new Area(
                        compound,
                        AreaKind.COMPOUND,
                        "锦绣小区",
                        null,
                        "430802001003-01",
                        area("430802001003"),
                        null,
                        110.48,
                        29.13)),
                EDITION);
        var father = person("王小明", Sex.MALE, "1975-03-02", "13800000001");
        home(
                compound,
                "1栋",
                List.of(
                        List.of(father, person("王丽", Sex.FEMALE, "2005-06-01", null)),
                        List.of(person("李强", Sex.MALE, "1988-01-09", "13800000002"))));
        home(
                area("430802004205"),
                "2号",
                List.of(
                        List.of(person("王建国", Sex.MALE, "1950-10-01", "13800000003")),
                        List.of(person("覃芳", Sex.FEMALE, "1991-12-12", "13800000004"))));
        tables.people(people.values());
        institutions(father);
    }

    /// Loads it into an empty database.
    public static TestRegistry load(Jdbi jdbi) {
        return load(jdbi, TestSecrets.KEYS);
    }

    static TestRegistry load(Jdbi jdbi, Path keys) {
        var load = CityLoad.on(jdbi, keys);
        load.begin("test", Instant.EPOCH).orThrow();
        var registry = load.batch(TestRegistry::new);
        load.finish(TODAY, Instant.EPOCH);
        return registry;
    }

    /// The divisions of 2021 down to the community, without compounds.
    public static List<Area> official() {
        return OFFICIAL;
    }

    public AreaId area(String code) {
        return Objects.requireNonNull(areas.get(code), code);
    }

    public Person person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    /// By building and label, as `1栋101`.
    public DwellingId dwelling(String name) {
        return Objects.requireNonNull(dwellings.get(name), name);
    }

    private Person person(String name, Sex sex, String birthDate, @Nullable String phone) {
        var day = LocalDate.parse(birthDate);
        var number = TestPeople.identityNumber("430890", day, sex == Sex.MALE ? 11 : 12);
        return new Person(new PersonId(Ids.next()), name, sex, day, number, phone, null, new AreaId(Ids.next()));
    }

    private void home(AreaId area, String name, List<List<Person>> households) {
        var building = new Building(new BuildingId(Ids.next()), area, name, 110.48, 29.13, 20, 12, 6, "SYNTHETIC");
        var entrance = new Entrance(new EntranceId(Ids.next()), building.id(), "1单元");
        tables.buildings(List.of(building));
        tables.entrances(List.of(entrance));
        for (int i = 0; i < households.size(); i++) {
            var dwelling = new Dwelling(new DwellingId(Ids.next()), entrance.id(), 1, Integer.toString(101 + i));
            var household = new Household(new HouseholdId(Ids.next()), dwelling.id(), HouseholdKind.FAMILY);
            tables.dwellings(List.of(dwelling));
            tables.households(List.of(household));
            dwellings.put(name + dwelling.label(), dwelling.id());
            households
                    .get(i)
                    .forEach(p -> people.put(
                            p.name(),
                            new Person(
                                    p.id(),
                                    p.name(),
                                    p.sex(),
                                    p.birthDate(),
                                    p.identityNumber(),
                                    p.phone(),
                                    household.id(),
                                    area)));
        }
    }

    private void institutions(Person clerk) {
        tables.organizations(List.of(
                new Organization(
                        court,
                        "张家界市永定区人民法院",
                        OrganizationSystem.COURTS,
                        OrganizationLevel.COUNTY,
                        area("430802"),
                        null,
                        50,
                        true),
                new Organization(
                        tribunal,
                        "官黎坪人民法庭",
                        OrganizationSystem.COURTS,
                        OrganizationLevel.STREET,
                        area("430802004"),
                        court,
                        null,
                        false)));
        tables.staff(List.of(new StaffMember(tribunal, clerk.id(), "书记员", Instant.EPOCH, null)));
        tables.places(List.of(new Place(
                boundaryPost,
                PlaceKind.BOUNDARY_POST,
                "许家坊-合作桥交界卡点",
                110.6,
                29.2,
                null,
                null,
                List.of(area("430821213"), area("430802204")),
                "SYNTHETIC")));
    }

    private static List<Area> read() {
        var city = City.of(CitySpec.of(1, 1_000));
        var ids = new HashMap<String, AreaId>();
        var official = new ArrayList<Area>();
        for (org.huhang.citysim.areas.Area area : city.areas()) {
            if (area.level() != org.huhang.citysim.areas.AreaLevel.COMPOUND) {
                var id = new AreaId(area.id());
                ids.put(area.code(), id);
                var level = area.level() == org.huhang.citysim.areas.AreaLevel.TOWNSHIP
                        ? "STREET"
                        : area.level().name();
                official.add(new Area(
                        id,
                        AreaKind.valueOf(level),
                        area.name(),
                        area.code(),
                        null,
                        area.parentCode() == null ? null : ids.get(area.parentCode()),
                        null,
                        area.centre().longitude(),
                        area.centre().latitude()));
            }
        }
        return List.copyOf(official);
    }
}
