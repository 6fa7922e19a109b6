package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.access.ApprovalsDecided;
import org.huhang.shared.Consumer;

/// Takes note of the second person's decisions on exports; [ExportMaker] finds what is to be made by itself.
@ApplicationScoped
class ExportDecisions implements Consumer<ApprovalsDecided> {
    private final ExportStore store;

    ExportDecisions(ExportStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "imports.export-decisions";
    }

    @Override
    public Class<ApprovalsDecided> event() {
        return ApprovalsDecided.class;
    }

    @Override
    public void accept(ApprovalsDecided event) {
        if (event.kind().equals(Exports.APPROVAL_KIND)) {
            store.decide(new ExportId(event.subjectId()), event.approved());
        }
    }
}
