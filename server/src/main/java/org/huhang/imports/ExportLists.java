package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.access.Approvals;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;

/// Exports as those see them who asked for them, decide on them or watch over them.
@ApplicationScoped
class ExportLists {
    private final ExportStore store;
    private final Scopes scopes;
    private final Approvals approvals;

    ExportLists(ExportStore store, Scopes scopes, Approvals approvals) {
        this.store = store;
        this.scopes = scopes;
        this.approvals = approvals;
    }

    List<Export> list(Collection<AreaId> within, AccountId reader, int limit, Instant now) {
        return read(store.list(scopes.within(within, store.areas()), reader, limit), reader, now);
    }

    Optional<Export> find(ExportId id, AccountId reader, Instant now) {
        return read(store.find(id).stream().toList(), reader, now).stream().findFirst();
    }

    private List<Export> read(List<ExportStore.Row> rows, AccountId reader, Instant now) {
        var decisions = approvals.decisions(
                rows.stream().map(ExportStore.Row::approvalId).toList());
        return rows.stream()
                .map(row -> {
                    var decided = decisions.get(row.approvalId());
                    return new Export(
                            row.id(),
                            row.kind(),
                            row.subjectId(),
                            row.subjectName(),
                            row.areaId(),
                            row.organizationId(),
                            row.format(),
                            row.purpose(),
                            row.reason(),
                            row.people(),
                            row.state(now),
                            row.approvalId(),
                            row.requestedBy().equals(reader),
                            row.requestedByName(),
                            row.requestedAt(),
                            decided == null
                                    ? null
                                    : new Export.Decision(
                                            decided.approved(), decided.reason(), decided.byName(), decided.at()),
                            row.done() == null ? 0 : row.done(),
                            row.file(),
                            row.downloads());
                })
                .toList();
    }
}
