package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// What was found after the round began of who is to be tested and who is not; each finding is kept, none replaces
/// another.
@ApplicationScoped
class ListingCorrectionStore {
    static final String CORRECTION = """
            select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size, kind, reason,
                   corrected_at
              from rounds.corrections
            """;

    private final Jdbi jdbi;

    ListingCorrectionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(@Nested Listed listed, ListingCorrection.CorrectionKind kind, String reason, Instant correctedAt) {
        ListingCorrection correction() {
            return new ListingCorrection(listed, kind, reason, correctedAt);
        }
    }

    /// A correction and who brought it.
    ///
    /// @param knockId at which door it was found
    record NewCorrection(
            UUID id,
            RoundId roundId,
            Listed listed,
            ListingCorrection.CorrectionKind kind,
            CorrectionReason reason,
            @Nullable KnockId knockId,
            @Nullable DeviceId deviceId,
            AccountId correctedBy,
            Instant correctedAt) {}

    void add(Collection<NewCorrection> corrections, UUID batch, Instant receivedAt) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h,
                    "rounds.corrections",
                    "id",
                    "batch_id",
                    "round_id",
                    "person_id",
                    "kind",
                    "reason",
                    "area_id",
                    "building_id",
                    "entrance_id",
                    "dwelling_id",
                    "household_id",
                    "lane",
                    "pool_size",
                    "knock_id",
                    "device_id",
                    "corrected_by",
                    "corrected_at",
                    "received_at")) {
                for (NewCorrection each : corrections) {
                    var listed = each.listed();
                    rows.row()
                            .put(each.id())
                            .put(batch)
                            .put(each.roundId())
                            .put(listed.personId())
                            .put(each.kind().name())
                            .put(each.reason().name())
                            .put(listed.areaId())
                            .put(listed.buildingId())
                            .put(listed.entranceId())
                            .put(listed.dwellingId())
                            .put(listed.householdId())
                            .put(listed.lane().name())
                            .put(listed.poolSize())
                            .put(each.knockId())
                            .put(each.deviceId())
                            .put(each.correctedBy())
                            .put(each.correctedAt())
                            .put(receivedAt);
                }
            }
        });
    }

    List<ListingCorrection> list(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + " where round_id = :round order by received_at, id")
                .bind("round", round)
                .mapTo(Row.class)
                .map(Row::correction)
                .list());
    }

    List<ListingCorrection> listOfBatch(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + " where batch_id = :batch order by id")
                .bind("batch", batch)
                .mapTo(Row.class)
                .map(Row::correction)
                .list());
    }

    /// Those that were found at a door, the last first.
    List<ListingCorrection> listOfKnock(KnockId knock) {
        return jdbi.withHandle(
                h -> h.createQuery(CORRECTION + " where knock_id = :knock order by received_at desc, id desc")
                        .bind("knock", knock)
                        .mapTo(Row.class)
                        .map(Row::correction)
                        .list());
    }

    /// Those of these areas, the latest first.
    List<ListingCorrection> listIn(RoundId round, Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + """
                 where round_id = :round and area_id = any(:areas)
                 order by received_at desc, id desc
                 limit :limit
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::correction)
                .list());
    }

    record ReasonCount(ListingCorrection.CorrectionKind kind, String reason, int people) {}

    List<ReasonCount> count(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery("""
                select kind, reason, count(*) as people
                  from rounds.corrections
                 where round_id = :round
                 group by kind, reason
                 order by kind, count(*) desc, reason
                """)
                .bind("round", round)
                .map((row, _) -> new ReasonCount(
                        ListingCorrection.CorrectionKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getInt("people")))
                .list());
    }
}
