package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.huhang.backup.DurableFiles;
import org.huhang.shared.Consumer;

/// Destroys the keys of files of visits that ended, after that is committed, then deletes what is left of them.
@ApplicationScoped
class EndedVisitImports implements Consumer<VisitImportsEnded> {
    private final FileKeys keys;
    private final VisitFolder folder;
    private final VisitImportStore store;

    EndedVisitImports(FileKeys keys, VisitFolder folder, VisitImportStore store) {
        this.keys = keys;
        this.folder = folder;
        this.store = store;
    }

    @Override
    public String name() {
        return "visits.ended-imports";
    }

    @Override
    public Class<VisitImportsEnded> event() {
        return VisitImportsEnded.class;
    }

    @Override
    public void accept(VisitImportsEnded event) {
        keys.destroy(event.keyNumbers());
        store.deleteParts(event.importIds());
        try {
            for (var id : event.importIds()) {
                DurableFiles.deleteRecursively(folder.path("uploads/" + id.value()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
