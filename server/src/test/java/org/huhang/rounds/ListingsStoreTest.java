package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.SmallCity;
import org.huhang.SmallCity.Resident;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two families of 汪家寨 and one of 双峡 are listed; what is found later corrects that.
@ExtendWith(TestDatabase.class)
class ListingsStoreTest {
    private static @Nullable SmallCity loaded;

    private final Jdbi jdbi;
    private final SmallCity city;
    private final Listings listings;
    private final RoundId round = new RoundId(Ids.next());

    ListingsStoreTest(Jdbi jdbi) {
        this.jdbi = jdbi;
        city = Objects.requireNonNull(loaded);
        listings = TestRounds.listings(jdbi);
    }

    @BeforeAll
    static void load(Jdbi jdbi) {
        loaded = new SmallCity(jdbi);
    }

    @BeforeEach
    void aRound() {
        jdbi.useHandle(h -> h.execute("update registry.people set merged_into = null"));
        TestRounds.open(jdbi, round, city.root);
        TestRounds.list(jdbi, round, city.wangjiazhai, ids(city.a));
        TestRounds.list(jdbi, round, city.wangjiazhai, ids(city.b));
        TestRounds.list(jdbi, round, city.shuangxia, ids(city.d));
    }

    private static List<PersonId> ids(List<Resident> people) {
        return people.stream().map(Resident::id).toList();
    }

    private Set<PersonId> of(AreaId area) {
        return listings.listOfArea(round, List.of(area)).stream()
                .map(Listed::personId)
                .collect(Collectors.toSet());
    }

    private int counted(AreaId area) {
        return listings.countOfArea(round, List.of(area)).stream()
                .mapToInt(Listings.ListedCount::people)
                .sum();
    }

    private static PersonId id(List<Resident> family, int member) {
        return family.get(member).id();
    }

    @Test
    void anAreaListsAllBelowItAndNobodyElse() {
        assertEquals(5, of(city.wangjiazhai).size());
        assertEquals(2, of(city.shuangxia).size());
        assertEquals(7, of(city.yongding).size());
        assertEquals(7, of(city.root).size());
        assertEquals(List.of(7, 7), List.of(counted(city.root), counted(city.yongding)));
        assertEquals(List.of(5, 2), List.of(counted(city.wangjiazhai), counted(city.shuangxia)));
        assertEquals(Set.of(), of(city.wulingyuan));
        assertEquals(Set.of(), listings.find(round, ids(city.e)).keySet());
        assertEquals(Set.copyOf(ids(city.a)), listings.find(round, ids(city.a)).keySet());
    }

    @Test
    void theLastCorrectionOfAPersonDecides() {
        TestRounds.correct(jdbi, round, city.wangjiazhai, id(city.a, 0), "REMOVED", 1);
        TestRounds.correct(jdbi, round, city.shuangxia, id(city.e, 0), "ADDED", 2);
        assertEquals(4, of(city.wangjiazhai).size());
        assertEquals(3, of(city.shuangxia).size());
        assertEquals(List.of(4, 3), List.of(counted(city.wangjiazhai), counted(city.shuangxia)));
        assertEquals(
                Set.of(id(city.e, 0), id(city.a, 1)),
                listings.find(round, List.of(id(city.a, 0), id(city.e, 0), id(city.a, 1)))
                        .keySet());
        TestRounds.correct(jdbi, round, city.wangjiazhai, id(city.a, 0), "ADDED", 3);
        TestRounds.correct(jdbi, round, city.shuangxia, id(city.e, 0), "REMOVED", 4);
        assertEquals(5, of(city.wangjiazhai).size());
        assertEquals(2, of(city.shuangxia).size());
        assertEquals(List.of(5, 2), List.of(counted(city.wangjiazhai), counted(city.shuangxia)));
    }

    /// An area of which nobody is left has no line; who was never listed and is taken off changes nothing.
    @Test
    void aCountHasNoLinesOfNobody() {
        city.d.forEach(each -> TestRounds.correct(jdbi, round, city.shuangxia, each.id(), "REMOVED", 1));
        TestRounds.correct(jdbi, round, city.wangjiazhai, id(city.e, 0), "REMOVED", 2);
        assertEquals(
                List.of(new Listings.ListedCount(city.wangjiazhai, 10, 5)),
                listings.countOfArea(round, List.of(city.root)));
    }

    @Test
    void whoMovesWithinTheCityIsListedOnce() {
        TestRounds.correct(jdbi, round, city.shuangxia, id(city.b, 0), "ADDED", 1);
        assertEquals(4, of(city.wangjiazhai).size());
        assertEquals(3, of(city.shuangxia).size());
        assertEquals(7, of(city.root).size());
        assertEquals(List.of(4, 3, 7), List.of(counted(city.wangjiazhai), counted(city.shuangxia), counted(city.root)));
        assertEquals(
                Map.of(id(city.b, 0), city.shuangxia),
                listings.find(round, List.of(id(city.b, 0))).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().areaId())));
    }

    @Test
    void twoRecordsOfOnePersonAreListedOnceAsWhomTheyAreNow() {
        jdbi.useHandle(h -> h.execute(
                "update registry.people set merged_into = ? where id = ?",
                id(city.a, 1).value(),
                id(city.a, 0).value()));
        assertEquals(4, of(city.wangjiazhai).size());
        assertTrue(of(city.wangjiazhai).contains(id(city.a, 1)));
        // e is not listed, and is now somebody who is
        jdbi.useHandle(h -> h.execute(
                "update registry.people set merged_into = ? where id = ?",
                id(city.e, 0).value(),
                id(city.b, 0).value()));
        assertTrue(of(city.wangjiazhai).contains(id(city.e, 0)));
        assertEquals(
                Set.of(id(city.e, 0), id(city.b, 0)),
                listings.find(round, List.of(id(city.e, 0), id(city.b, 0))).keySet());
    }
}
