package org.huhang.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.postgres.PostgresPlugin;

/// Makes the one Jdbi: records from rows by name, typed ids as `uuid`, transactions left to the container.
public final class Databases {
    private Databases() {}

    @Singleton
    static class Producer {
        @Produces
        @Singleton
        Jdbi jdbi(DataSource database, TransactionManager container) {
            var jdbi = Databases.jdbi(database);
            jdbi.setTransactionHandler(new ContainerTransactions(container));
            return jdbi;
        }
    }

    /// A Jdbi outside of the container, as tests, benchmarks and loaders use it: with its own transactions.
    public static Jdbi jdbi(DataSource database) {
        return Jdbi.create(database)
                .installPlugin(new PostgresPlugin())
                .registerArgument(idArguments())
                .registerColumnMapper(idColumns())
                .registerRowMapper(records())
                .registerArgument(byteArrays())
                .registerArrayType(UUID.class, "uuid");
    }

    private static ArgumentFactory idArguments() {
        return (type, value, config) -> value instanceof Id id
                ? Optional.of((position, statement, context) -> statement.setObject(position, id.value()))
                : value == null && isId(type)
                        ? Optional.of((position, statement, context) -> statement.setNull(position, Types.OTHER))
                        : Optional.empty();
    }

    /// `bytea[]`, elements may be null: the driver takes no other array of arrays for it than this.
    private static ArgumentFactory byteArrays() {
        return (type, value, config) -> value instanceof byte[][] all
                ? Optional.of((position, statement, context) ->
                        statement.setArray(position, statement.getConnection().createArrayOf("bytea", all)))
                : Optional.empty();
    }

    private static ColumnMapperFactory idColumns() {
        return (type, config) -> isId(type)
                ? Optional.of((row, column, context) -> {
                    var value = row.getObject(column, UUID.class);
                    return value == null ? null : Ids.typed(GenericTypes.getErasedType(type), value);
                })
                : Optional.empty();
    }

    private static RowMapperFactory records() {
        return (Type type, ConfigRegistry config) -> {
            var erased = GenericTypes.getErasedType(type);
            return erased.isRecord() && !isId(erased) ? Optional.of(ConstructorMapper.of(erased)) : Optional.empty();
        };
    }

    private static boolean isId(Type type) {
        return Id.class.isAssignableFrom(GenericTypes.getErasedType(type));
    }
}
