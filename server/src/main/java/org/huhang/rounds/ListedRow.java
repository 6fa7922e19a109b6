package org.huhang.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.EntranceId;
import org.huhang.registry.HouseholdId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads somebody listed from a row whose columns stand in the order of [Listed], whichever table they come from.
/// Written out: by reflection a million rows would take longer than their reading.
final class ListedRow {
    private ListedRow() {}

    static Listed listed(ResultSet row, StatementContext context) throws SQLException {
        var building = row.getObject(3, UUID.class);
        var entrance = row.getObject(4, UUID.class);
        var dwelling = row.getObject(5, UUID.class);
        var household = row.getObject(6, UUID.class);
        return new Listed(
                new PersonId(Objects.requireNonNull(row.getObject(1, UUID.class))),
                new AreaId(Objects.requireNonNull(row.getObject(2, UUID.class))),
                building == null ? null : new BuildingId(building),
                entrance == null ? null : new EntranceId(entrance),
                dwelling == null ? null : new DwellingId(dwelling),
                household == null ? null : new HouseholdId(household),
                Lane.valueOf(Objects.requireNonNull(row.getString(7))),
                row.getInt(8));
    }
}
