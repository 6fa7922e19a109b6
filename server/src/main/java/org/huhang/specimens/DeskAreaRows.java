package org.huhang.specimens;

import java.util.Objects;
import java.util.stream.Stream;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Handle;

/// In which areas desks of a round stand: whoever may see those sees their tubes.
final class DeskAreaRows {
    private final Handle handle;

    DeskAreaRows(Handle handle) {
        this.handle = handle;
    }

    void add(Stream<DeskRecord> ofTubes) {
        record At(RoundId roundId, AreaId areaId) {}
        var all = ofTubes.map(each -> new At(
                        Objects.requireNonNull(
                                Objects.requireNonNull(each.act()).roundId()),
                        each.record().areaId()))
                .distinct()
                .toList();
        if (!all.isEmpty()) {
            handle.createUpdate("""
                    insert into specimens.desk_areas (round_id, area_id)
                    select * from unnest(:rounds, :areas)
                    on conflict do nothing
                    """)
                    .bind("rounds", Id.array(all.stream().map(At::roundId).toList()))
                    .bind("areas", Id.array(all.stream().map(At::areaId).toList()))
                    .execute();
        }
    }
}
