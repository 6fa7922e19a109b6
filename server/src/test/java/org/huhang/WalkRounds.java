package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;

/// A round of one side in which the town's person is listed, at whose door somebody knocked.
///
/// @param device that brought what nobody could take in
record WalkRounds(UUID campaign, UUID round, UUID knock, UUID need, UUID device, WalkTown town) {
    static WalkRounds of(WalkTown town) {
        var made = new WalkRounds(newId(), newId(), newId(), newId(), newId(), town);
        made.open(made.campaign);
        made.round(made.round, 1, true);
        made.knock(made.knock);
        made.need(made.need);
        made.refuse();
        return made;
    }

    private void execute(String sql, Object... values) {
        town.verbs().jdbi().useHandle(h -> h.execute(sql, values));
    }

    private Timestamp at(Duration fromNow) {
        return Timestamp.from(town.verbs().clock().now().plus(fromNow));
    }

    private void open(UUID id) {
        execute(
                "insert into rounds.campaigns (id, area_id, name_zh, disease, pool_edition, opened_at)"
                        + " values (?, ?, '全员检测', 'COVID-19', 'THIRD_GUIDE', ?)",
                id,
                town.area().value(),
                at(Duration.ofDays(-2)));
    }

    private void round(UUID id, int number, boolean frozen) {
        execute(
                "insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_at)"
                        + " values (?, ?, ?, 'AREAS', ?, ?, ?)",
                id,
                campaign,
                number,
                at(Duration.ofHours(-1)),
                at(Duration.ofHours(5)),
                at(Duration.ofDays(-2)));
        execute("insert into rounds.round_areas values (?, ?)", id, town.area().value());
        if (frozen) {
            execute("insert into rounds.freezings values (?, 1, 1, 1, ?)", id, at(Duration.ofHours(-1)));
            execute(
                    "insert into rounds.listed (round_id, person_id, area_id, building_id, dwelling_id, household_id, lane,"
                            + " pool_size) values (?, ?, ?, ?, ?, ?, 'ORDINARY', 10)",
                    id,
                    town.person().value(),
                    town.area().value(),
                    town.building().value(),
                    town.dwelling().value(),
                    town.household().value());
        }
    }

    private void knock(UUID id) {
        execute(
                "insert into rounds.knocks (id, batch_id, round_id, dwelling_id, area_id, building_id, outcome,"
                        + " knocked_by, knocked_at, received_at) values (?, ?, ?, ?, ?, ?, 'NOBODY_HOME', ?, ?, ?)",
                id,
                id,
                round,
                town.dwelling().value(),
                town.area().value(),
                town.building().value(),
                town.worker().account().value(),
                at(Duration.ZERO),
                at(Duration.ZERO));
    }

    private void need(UUID id) {
        execute(
                "insert into rounds.needs values (?, ?, 'CANNOT_COME_DOWN', 'any', ?, ?, ?, ?)",
                id,
                town.person().value(),
                at(Duration.ofDays(-1)),
                at(Duration.ofDays(9)),
                town.worker().account().value(),
                at(Duration.ofDays(-1)));
    }

    private void refuse() {
        execute(
                "insert into rounds.refused_records values (?, 1, 'NOT_TESTED', ?, ?, 'NOT_LISTED', ?, ?)",
                device,
                town.area().value(),
                town.worker().account().value(),
                at(Duration.ZERO),
                at(Duration.ZERO));
    }

    Call roundId() {
        return path("roundId", round);
    }

    Call newRound() {
        return body(
                "id", newId(),
                "campaign",
                        Map.of(
                                "id", newId(),
                                "areaId", town.area().value(),
                                "name", Map.of("zh", "全员检测"),
                                "poolEdition", "THIRD_GUIDE"),
                "scope", "AREAS",
                "areaIds", List.of(town.area().value()),
                "startAt", at(Duration.ofHours(1)).toInstant().toString(),
                "endAt", at(Duration.ofHours(7)).toInstant().toString());
    }

    Call newEnding() {
        var id = newId();
        round(id, 2, true);
        return path("roundId", id).and(body("id", newId(), "reason", "any"));
    }

    Call newTakingBack() {
        var id = newId();
        round(id, 3, false);
        return path("roundId", id).and(body("id", newId(), "reason", "any"));
    }

    Call newNumber() {
        return roundId().and(body("id", newId(), "areaId", town.area(), "number", 7));
    }

    Call doors() {
        return roundId().and(path("buildingId", town.building()));
    }

    Call newKnock() {
        return roundId()
                .and(body(
                        "id",
                        newId(),
                        "dwellingId",
                        town.dwelling(),
                        "outcome",
                        "ANSWERED",
                        "people",
                        List.of(Map.of("personId", town.person().value(), "found", "HERE"))));
    }

    Call newKnockTakenBack() {
        var id = newId();
        knock(id);
        return roundId().and(path("knockId", id)).and(body("id", newId(), "reason", "any"));
    }

    Call newSettingAside() {
        var knock = newId();
        var unnamed = newId();
        knock(knock);
        execute("insert into rounds.unnamed_people (id, knock_id) values (?, ?)", unnamed, knock);
        return roundId().and(path("unnamedId", unnamed)).and(body("id", newId(), "reason", "any"));
    }

    Call newNotTested() {
        return roundId().and(body("id", newId(), "personId", town.person(), "reason", "OUT_OF_CITY"));
    }

    Call newNeed() {
        return body(
                "id", newId(),
                "personId", town.person(),
                "kind", "CANNOT_COME_DOWN",
                "reason", "any",
                "end", at(Duration.ofDays(3)).toInstant().toString());
    }

    Call newNeedEnded() {
        var id = newId();
        need(id);
        return path("needId", id).and(body("id", newId(), "reason", "any"));
    }
}
