package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Databases;
import org.huhang.shared.Ids;
import org.huhang.shared.TestPostgres;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whom devices found at doors before the house kept them one by one waits to be entered as well.
@Tag("full")
class EarlierDoorsStoreTest {
    @Test
    void whoWasFoundByAnEarlierVersionWaitsAtTheDoor() {
        var source = TestPostgres.get().earlier("earlierdoors", Map.of("rounds", "3"));
        var jdbi = Databases.jdbi(source);
        var round = new RoundId(Ids.next());
        TestRounds.open(jdbi, round, new AreaId(Ids.next()));
        var two = knock(jdbi, round, 2);
        var none = knock(jdbi, round, 0);
        var one = knock(jdbi, round, 1);
        TestPostgres.get().migrate(source);
        assertEquals(2, waiting(jdbi, two));
        assertEquals(1, waiting(jdbi, one));
        assertEquals(0, waiting(jdbi, none));
    }

    private static UUID knock(Jdbi jdbi, RoundId round, int moreUnknown) {
        var id = Ids.next();
        jdbi.useHandle(h -> h.createUpdate("""
                insert into rounds.knocks (id, batch_id, round_id, dwelling_id, area_id, building_id, outcome,
                                           more_unknown, knocked_by, knocked_at, received_at)
                values (:id, :id, :round, :id, :id, :id, 'ANSWERED', :more, :id, '2021-08-04T01:00:00Z',
                        '2021-08-04T01:00:00Z')
                """)
                .bind("id", id)
                .bind("round", round)
                .bind("more", moreUnknown)
                .execute());
        return id;
    }

    private static int waiting(Jdbi jdbi, UUID knock) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select count(distinct id) from rounds.unnamed_people where knock_id = :knock and sealed is null
                """).bind("knock", knock).mapTo(int.class).one());
    }
}
