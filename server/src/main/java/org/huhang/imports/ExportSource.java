package org.huhang.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.huhang.access.Permission;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Where the rows of one kind of export come from: asked here, answered by the module that knows the people.
public interface ExportSource {
    ExportKind kind();

    /// What whoever asks must be allowed to read there anyway.
    Permission permission();

    List<ExportColumn> columns();

    Optional<Subject> find(UUID subject);

    /// How many rows there are.
    long count(UUID subject);

    /// Row by row, never all at once.
    void read(UUID subject, Texts.Language language, Consumer<Row> to);

    /// Somebody who does not exist and looks like the others; nobody real bears these numbers.
    Invented invent(Subject subject, RandomGenerator random, Texts.Language language);

    /// @param areaId in which its approvers are found
    record Subject(UUID id, AreaId areaId, @Nullable OrganizationId organizationId, String name) {}

    /// @param cells in the order of the columns
    record Row(PersonId personId, List<String> cells) {}

    /// @param traces by what a row is known again, wherever it turns up: its numbers
    record Invented(List<String> cells, List<String> traces) {}
}
