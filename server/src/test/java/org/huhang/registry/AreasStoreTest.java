package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.class)
class AreasStoreTest {
    private static final LocalDate TODAY = TestRegistry.TODAY;
    private static @Nullable TestRegistry loaded;

    private final TestRegistry registry;
    private final Areas areas;
    private final AreaChanges changes;
    private final Trees trees;
    private final Jdbi jdbi;

    @BeforeAll
    static void load(Jdbi jdbi) {
        loaded = TestRegistry.load(jdbi);
    }

    AreasStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        registry = Objects.requireNonNull(loaded);
        areas = new Areas(new AreaStore(jdbi));
        changes = new AreaChanges(jdbi, new Closure(jdbi));
        trees = new Trees(jdbi);
    }

    @ParameterizedTest
    @CsvSource({"4308, 张家界市", "430800, 张家界市", "430800000000, 张家界市", "430802001003, 解放居委会", "430802001003-01, 锦绣小区"})
    void anAreaIsFoundByEachWayOfWritingItsCode(String code, String name) {
        assertEquals(Optional.of(name), areas.findByCode(code, TODAY).map(Area::name));
    }

    @Test
    void beforeTheEditionThereIsNothing() {
        assertEquals(Optional.empty(), areas.findByCode("4308", LocalDate.of(2020, 10, 31)));
        assertTrue(areas.findByCode("4308", LocalDate.of(2020, 11, 1)).isPresent());
    }

    @Test
    void theTreeGoesDownWithCountsAndUpToTheRoot() {
        var counties = areas.children(registry.area("4308"), TODAY);
        assertEquals(4, counties.size());
        assertEquals("永定区", counties.getFirst().area().name());
        assertEquals(5, counties.getFirst().people());
        assertEquals(21, counties.getFirst().children());
        assertEquals(
                List.of("湖南省", "张家界市", "永定区", "永定街道", "解放居委会", "锦绣小区"),
                areas.breadcrumb(registry.compound, Parentage.STATUTORY, TODAY).stream()
                        .map(Area::name)
                        .toList());
        assertEquals(new AreaCounts(3, 2, 1, 2, 1), areas.counts(registry.area("430802001")));
        assertEquals(new AreaCounts(5, 4, 2, 4, 1), areas.counts(registry.area("43")));
    }

    @Test
    void aRenamedAreaKeepsItsFormerTermAndItsAlias() {
        var id = registry.area("430821100");
        var term = new AreaTerm(
                id, LocalDate.of(2022, 1, 1), null, null, "430821001", null, "零阳街道", registry.area("430821"), null);
        changes.beginTerm(term, LocalDate.of(2022, 1, 1)).orThrow();
        assertEquals("零阳镇", areas.get(id, LocalDate.of(2021, 12, 31)).name());
        assertEquals("零阳街道", areas.get(id, LocalDate.of(2022, 1, 1)).name());
        assertEquals(Optional.empty(), areas.findByCode("430821100", LocalDate.of(2022, 1, 1)));
        assertInstanceOf(Outcome.Refused.class, changes.beginTerm(term, TODAY));

        changes.addAlias(new AreaAlias(id, "零阳", null, LocalDate.of(2021, 1, 1), "any"));
        assertEquals(List.of(), areas.listByName("零阳", LocalDate.of(2021, 1, 1)));
        assertEquals(1, areas.listByName("零阳", LocalDate.of(2020, 12, 31)).size());
    }

    @Test
    void aLocalUnitLiesBelowBothOfItsParents() {
        var local = new AreaId(Ids.next());
        changes.add(
                        local,
                        AreaKind.STREET,
                        null,
                        null,
                        new AreaTerm(
                                local,
                                LocalDate.of(2021, 1, 1),
                                null,
                                null,
                                null,
                                "沙堤",
                                "沙堤街道",
                                registry.area("430802"),
                                registry.area("430802002")),
                        TODAY)
                .orThrow();
        assertTrue(trees.covers(registry.area("430802"), local));
        assertTrue(trees.covers(registry.area("430802002"), local));
        assertTrue(trees.covers(registry.area("43"), local));
        assertEquals(
                List.of("湖南省", "张家界市", "永定区", "大庸桥街道", "沙堤街道"),
                areas.breadcrumb(local, Parentage.OPERATIONAL, TODAY).stream()
                        .map(Area::name)
                        .toList());
        assertEquals(4, areas.breadcrumb(local, Parentage.STATUTORY, TODAY).size());
    }

    @Test
    void noAreaLiesBelowItself() {
        var county = registry.area("430822");
        var refused = changes.beginTerm(
                new AreaTerm(
                        county,
                        LocalDate.of(2022, 1, 1),
                        null,
                        null,
                        "430822",
                        null,
                        "any",
                        registry.area("430822100"),
                        null),
                TODAY);
        assertInstanceOf(Outcome.Refused.class, refused);
        assertEquals("桑植县", areas.get(county, LocalDate.of(2022, 1, 1)).name());
    }

    @Test
    void neighboursAreToldWithTheirDoor() {
        var residents = new Residents(jdbi, people(jdbi));
        var ming = registry.person("王小明").id();
        var others = residents.listHouseholdMembers(List.of(ming), TODAY);
        assertEquals(
                List.of(registry.person("王丽").id() + " 锦绣小区 1栋1单元101"),
                others.stream()
                        .map(each -> each.otherId() + " " + each.areaName() + " " + each.door())
                        .toList());
        assertEquals(
                List.of(registry.person("王丽").id(), registry.person("李强").id()),
                residents.listSameEntrance(List.of(ming), TODAY).stream()
                        .map(Residents.Neighbour::otherId)
                        .toList());
    }

    private static People people(Jdbi jdbi) {
        var secrets = TestSecrets.people();
        return new People(new PeopleStore(jdbi, secrets, new PersonRows(secrets)));
    }
}
