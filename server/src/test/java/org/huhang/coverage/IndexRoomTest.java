package org.huhang.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.rounds.CampaignId;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundScope;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.junit.jupiter.api.Test;

class IndexRoomTest {
    private static final Instant START = Instant.parse("2021-08-01T00:00:00Z");

    private final Round city = round(1_500_000);
    private final Round before = round(1_500_000);
    private final Round compound = round(1_080);

    private static Round round(int people) {
        return new Round(
                new RoundId(Ids.next()),
                new CampaignId(Ids.next()),
                new AreaId(Ids.next()),
                new Wording("全员检测", null),
                "any",
                1,
                RoundScope.AREAS,
                START,
                START.plusSeconds(86_400),
                START,
                people,
                null);
    }

    private static RoundIndex made(Round round, int tubes) {
        var tree = new NodeTree.Builder()
                .add(Ids.next(), null, NodeKind.PREFECTURE, "城")
                .build();
        var index = new RoundIndex(round, tree, new PersonColumns(1), new IdTable(1), Map.of());
        for (int tube = 0; tube < tubes; tube++) {
            index.tubes().add("T" + tube);
        }
        return index;
    }

    @Test
    void twoRoundsOfAWholeCityHaveNoRoomInASmallServerAndASmallOneBesideOneHas() {
        var room = new IndexRoom(256L << 20);
        assertEquals(Set.of(city.id(), compound.id()), room.fit(List.of(city, before, compound)));
    }

    @Test
    void inALargerServerTheyHave() {
        var room = new IndexRoom(512L << 20);
        assertEquals(Set.of(city.id(), before.id(), compound.id()), room.fit(List.of(city, before, compound)));
    }

    @Test
    void whatFillsTheRoomToItsLastByteIsInAndAByteMoreIsNot() {
        assertEquals(Set.of(compound.id()), new IndexRoom(1_080 * 110).fit(List.of(compound)));
        assertEquals(Set.of(), new IndexRoom(1_080 * 110 - 1).fit(List.of(compound)));
    }

    @Test
    void whatTookMoreThanItsPeopleLetExpectIsNotTriedAgain() {
        var room = new IndexRoom(1 << 20);
        assertEquals(Set.of(compound.id()), room.fit(List.of(compound)));
        room.saw(made(compound, 5_000));
        assertEquals(Set.of(), room.fit(List.of(compound)));
        assertEquals(Set.of(), room.fit(List.of(compound)), "nor when its index is gone");
    }
}
