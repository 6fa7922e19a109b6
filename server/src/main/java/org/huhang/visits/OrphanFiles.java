package org.huhang.visits;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import org.huhang.shared.AfterMigrations;
import org.jboss.logging.Logger;

/// Files that no row knows, at each start: what a kill left behind, or a restore to an earlier moment. Rows whose file
/// is missing are said, and read as damaged.
@Singleton
class OrphanFiles implements AfterMigrations {
    private static final Logger LOG = Logger.getLogger(OrphanFiles.class);

    private final VisitFolder folder;
    private final DayFileStore store;
    private final VisitImportStore imports;

    OrphanFiles(VisitFolder folder, DayFileStore store, VisitImportStore imports) {
        this.folder = folder;
        this.store = store;
        this.imports = imports;
    }

    @Override
    public void run() {
        try {
            folder.deleteGrowing();
            var wanted = store.listNames();
            wanted.addAll(imports.listNames());
            var missing = new HashSet<>(wanted);
            for (String name : folder.list()) {
                missing.remove(name);
                if (!wanted.contains(name)) {
                    folder.delete(name);
                }
            }
            missing.stream().sorted().forEach(name -> LOG.errorf("ALARM: %s of the visits is missing", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
