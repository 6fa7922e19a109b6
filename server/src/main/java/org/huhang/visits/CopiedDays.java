package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.huhang.shared.Consumer;

/// Puts the files of a batch where the backups are, as the WAL that notes them is put there: a restore to a moment
/// between two base backups finds both.
@ApplicationScoped
class CopiedDays implements Consumer<VisitsReceived> {
    private final VisitFolder folder;

    CopiedDays(VisitFolder folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "visits.copied-days";
    }

    @Override
    public Class<VisitsReceived> event() {
        return VisitsReceived.class;
    }

    @Override
    public void accept(VisitsReceived event) {
        try {
            var copies = folder.copies();
            if (copies.isPresent()) {
                copies.get().copyNew();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
