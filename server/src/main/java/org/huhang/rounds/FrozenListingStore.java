package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Consumer;
import org.huhang.registry.Dweller;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Jdbi;

/// Who was to be tested when the round began: written once by the freezing, never changed since.
@ApplicationScoped
class FrozenListingStore {
    private static final int FETCHED_AT_ONCE = 10_000;

    private final Jdbi jdbi;

    FrozenListingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Frozen(Dweller who, Placing.Placed placed) {}

    void add(RoundId round, Collection<Frozen> frozen) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h,
                    "rounds.listed",
                    "round_id",
                    "person_id",
                    "area_id",
                    "building_id",
                    "entrance_id",
                    "dwelling_id",
                    "household_id",
                    "lane",
                    "pool_size")) {
                for (Frozen each : frozen) {
                    var who = each.who();
                    rows.row()
                            .put(round)
                            .put(who.personId())
                            .put(who.areaId())
                            .put(who.buildingId())
                            .put(who.entranceId())
                            .put(who.dwellingId())
                            .put(who.householdId())
                            .put(each.placed().lane().name())
                            .put(each.placed().rule().poolSize());
                }
            }
        });
    }

    void read(RoundId round, Consumer<Listed> to) {
        jdbi.useTransaction(h -> h.createQuery("""
                select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                  from rounds.listed
                 where round_id = :round
                 order by area_id, building_id, entrance_id, dwelling_id, household_id, person_id
                """)
                .setFetchSize(FETCHED_AT_ONCE)
                .bind("round", round)
                .map(ListedRow::listed)
                .forEach(to));
    }
}
