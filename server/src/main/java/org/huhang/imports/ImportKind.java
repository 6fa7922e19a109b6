package org.huhang.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Permission;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A kind of rows that can be imported. The module that owns the things implements it as a bean; everything else about
/// files, rows and crashes is done here. `@Priority` says where it stands in lists.
///
/// @param <T> a row that could be read
public interface ImportKind<T> {
    /// A stable name, such as `people`.
    String key();

    String zh();

    String en();

    /// What the sender must hold in the import's area.
    Permission permission();

    List<ImportColumn> columns();

    /// Called anew for each reading of a file; it may keep what it knows of the file until the end.
    Intake<T> begin(Terms terms);

    /// @param areaId nothing outside of it may be touched
    /// @param at when the sender asked for it: the same at each new beginning of the same import
    record Terms(ImportId importId, AreaId areaId, AccountId by, Instant at, LocalDate today) {}

    interface Intake<T> {
        /// Reads one row and says all that is wrong with it. After a crash the rows before are read again, in the same
        /// order, without being written.
        ///
        /// @param id under which a new thing is to be known
        /// @return nothing when the row has reasons to be refused
        @Nullable
        T read(RowCells row, UUID id);

        /// What no second row of the file may name, such as an identity number; nothing where rows may repeat.
        @Nullable
        String sameness(T value);

        /// How the row was understood, by the keys of the columns, where that says more than the cells.
        Map<String, String> understood(T value);

        /// Writes a batch, in its transaction, by as few statements as it takes.
        ///
        /// @return why some of the rows cannot be taken after all, by row number; those are not written
        Map<Integer, Refusal> write(List<Legible<T>> rows);
    }

    record Legible<T>(SheetRow row, UUID id, T value) {
        public int number() {
            return row.number();
        }
    }
}
