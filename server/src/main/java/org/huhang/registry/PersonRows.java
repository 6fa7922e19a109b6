package org.huhang.registry;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads people from rows with the columns of a [Person], the sealed ones opened. Written out, because a search reads
/// twenty rows and looking up a mapper by reflection for each of them would cost more than finding them.
@Singleton
class PersonRows {
    private final PersonSecrets secrets;

    PersonRows(PersonSecrets secrets) {
        this.secrets = secrets;
    }

    Person person(ResultSet row, StatementContext context) throws SQLException {
        var household = row.getObject("household_id", UUID.class);
        long key = row.getLong("key_number");
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                Objects.requireNonNull(row.getObject("birth_date", LocalDate.class)),
                secrets.identityNumber(key, row.getBytes("identity_sealed")),
                secrets.phone(key, row.getBytes("phone_sealed")),
                household == null ? null : new HouseholdId(household),
                new AreaId(row.getObject("area_id", UUID.class)));
    }

    /// Masked on the way out of the database; the row has `area_name` too.
    PersonLine line(ResultSet row, StatementContext context) throws SQLException {
        return Masking.mask(person(row, context), Objects.requireNonNullElse(row.getString("area_name"), ""));
    }
}
