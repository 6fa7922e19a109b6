package org.huhang.shared;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/// Inside of a container's transaction a handle leaves commit and rollback to the container: Jdbi's own
/// handler would roll it back when the handle closes. Outside of one, a loader may still open Jdbi's own.
final class ContainerTransactions extends CMTTransactionHandler {
    private final LocalTransactionHandler local = new LocalTransactionHandler();

    private final TransactionManager container;

    ContainerTransactions(TransactionManager container) {
        this.container = container;
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        try {
            boolean outside = container.getStatus() == Status.STATUS_NO_TRANSACTION;
            return outside ? local.specialize(handle) : super.specialize(handle);
        } catch (SystemException e) {
            throw new SQLException("the container does not tell its transaction's state", e);
        }
    }
}
