package org.huhang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads people from rows with the columns of a [Person].
final class PersonRows {
    private PersonRows() {}

    static Person person(ResultSet row, StatementContext context) throws SQLException {
        return context.findRowMapperFor(Person.class).orElseThrow().map(row, context);
    }

    /// Masked on the way out of the database; the row has `area_name` too.
    static PersonLine line(ResultSet row, StatementContext context) throws SQLException {
        var area = row.getString("area_name");
        return Masking.mask(person(row, context), area == null ? "" : area);
    }
}
