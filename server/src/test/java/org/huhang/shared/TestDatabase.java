package org.huhang.shared;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;

/// Gives a `…StoreTest` the database of its class, as a parameter of type [Jdbi] or [PGSimpleDataSource]
/// of its constructor or methods. Statements run in Jdbi's own transactions.
public class TestDatabase implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Jdbi.class || type == PGSimpleDataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = context.getRequiredTestClass();
        var store = context.getRoot().getStore(ExtensionContext.Namespace.create(TestDatabase.class, type));
        var source = store.computeIfAbsent(
                "source", key -> TestPostgres.get().clone(type.getSimpleName()), PGSimpleDataSource.class);
        return parameter.getParameter().getType() == Jdbi.class
                ? store.computeIfAbsent("jdbi", key -> Databases.jdbi(source), Jdbi.class)
                : source;
    }
}
