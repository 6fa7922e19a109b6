package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.huhang.shared.AreaId;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.class)
class PeopleSearchStoreTest {
    private static @Nullable TestRegistry loaded;

    private final TestRegistry registry;
    private final PeopleSearch people;
    private final ThingSearch things;

    @BeforeAll
    static void load(Jdbi jdbi) {
        loaded = TestRegistry.load(jdbi);
    }

    PeopleSearchStoreTest(Jdbi jdbi) {
        registry = Objects.requireNonNull(loaded);
        people = new PeopleSearch(jdbi, TestSecrets.people(), new PersonRows(TestSecrets.people()));
        things = new ThingSearch(jdbi);
    }

    @ParameterizedTest
    @CsvSource({
        "4308, 王, 王丽 王小明 王建国",
        "430802, 王, 王丽 王小明 王建国",
        "430811, 王, ''",
        "430802001, 王, 王丽 王小明",
        "430802001003, 王, 王丽 王小明",
        "430802004205, 王, 王建国",
        "430802001003, 王小, 王小明",
        "4308, wxm, 王小明",
        "430802001003, wx, 王小明",
        "430802004205, qf, 覃芳",
        "430802001003, qf, ''",
        "4308, 13800000002, 李强",
        "430802004205, 13800000002, ''",
        "430802, 覃芳芳, ''",
    })
    void peopleAreFoundInsideOfTheScopeAlone(String scope, String typed, String expected) {
        var names = expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1));
        assertEquals(
                names.stream().sorted().toList(),
                find(typed, null, registry.area(scope)).stream()
                        .map(line -> nameOf(line))
                        .sorted()
                        .toList());
    }

    @Test
    void anIdentityNumberFindsItsPersonAndOnlyMasked() {
        var person = registry.person("李强");
        var number = Objects.requireNonNull(person.identityNumber());
        var found = find(number, null, registry.area("4308"));
        assertEquals(List.of(person.id()), found.stream().map(PersonLine::id).toList());
        assertEquals("李*", found.getFirst().name());
        assertEquals(Masking.identityNumber(number), found.getFirst().identityNumber());
        assertEquals("锦绣小区", found.getFirst().areaName());
    }

    @Test
    void theAreaAskedForAndTheCallersOwnAreCutAgainstEachOther() {
        assertEquals(
                2, find("王", registry.area("430802001"), registry.area("4308")).size());
        assertEquals(
                2, find("王", registry.area("4308"), registry.area("430802001")).size());
        assertEquals(
                0,
                find("王", registry.area("430811"), registry.area("430802001")).size());
        assertEquals(0, people.scope(List.of(), registry.area("4308")).areas().size());
    }

    @Test
    void theOrderIsStableAndTheLimitKept() {
        for (String scope : List.of("4308", "430802001")) {
            var all = find("王", null, registry.area(scope));
            for (int limit = 1; limit <= all.size(); limit++) {
                var first = people.find(
                        SearchTerm.of("王"),
                        people.scope(List.of(registry.area(scope)), null),
                        TestRegistry.TODAY,
                        limit);
                assertEquals(all.subList(0, limit), first);
            }
        }
    }

    @Test
    void areasAreFoundByNamePartInitialsAndCode() {
        for (String typed : List.of("汪家寨村委会", "家寨", "寨", "wjzcwh", "430802004205")) {
            var found = things.areas(
                    SearchTerm.of(typed),
                    people.scope(List.of(registry.area("430802004")), null),
                    TestRegistry.TODAY,
                    50);
            assertEquals(List.of("汪家寨村委会"), found.stream().map(AreaLine::name).toList(), typed);
            assertEquals("官黎坪街道", found.getFirst().parentName());
        }
        var city = people.scope(List.of(registry.area("43")), null);
        assertEquals(
                "张家界市",
                things.areas(SearchTerm.of("430800"), city, TestRegistry.TODAY, 5)
                        .getFirst()
                        .name());
    }

    @Test
    void organizationsAndPlacesAreFoundInsideOfTheScopeOrAsOnesOwn() {
        var nowhere = SearchScope.NOWHERE;
        var district = people.scope(List.of(registry.area("430802")), null);
        assertEquals(
                List.of("官黎坪人民法庭", "张家界市永定区人民法院"),
                things.organizations(SearchTerm.of("人民法"), district, List.of(), TestRegistry.TODAY, 5).stream()
                        .map(OrganizationLine::name)
                        .toList());
        assertEquals(
                1,
                things.organizations(SearchTerm.of("glp"), nowhere, List.of(registry.tribunal), TestRegistry.TODAY, 5)
                        .size());
        var post = SearchTerm.of("交界");
        assertEquals(
                "合作桥乡、许家坊土家族乡",
                things.places(post, district, TestRegistry.TODAY, 5).getFirst().areaNames());
        assertEquals(
                1,
                things.places(post, people.scope(List.of(registry.area("430821")), null), TestRegistry.TODAY, 5)
                        .size());
        assertEquals(
                0,
                things.places(post, people.scope(List.of(registry.area("430822")), null), TestRegistry.TODAY, 5)
                        .size());
    }

    private String nameOf(PersonLine line) {
        return List.of("王小明", "王丽", "李强", "王建国", "覃芳").stream()
                .filter(name -> registry.person(name).id().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<PersonLine> find(String typed, @Nullable AreaId within, AreaId mine) {
        return people.find(SearchTerm.of(typed), people.scope(List.of(mine), within), TestRegistry.TODAY, 50);
    }
}
