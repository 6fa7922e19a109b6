package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.huhang.backup.DurableFiles;
import org.huhang.shared.Consumer;

/// Destroys the keys of days that ended, after that is committed, then deletes their files: whoever has a copy of one
/// can open it no more.
@ApplicationScoped
class EndedDays implements Consumer<VisitDaysEnded> {
    private final FileKeys keys;
    private final VisitFolder folder;

    EndedDays(FileKeys keys, VisitFolder folder) {
        this.keys = keys;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "visits.ended-days";
    }

    @Override
    public Class<VisitDaysEnded> event() {
        return VisitDaysEnded.class;
    }

    @Override
    public void accept(VisitDaysEnded event) {
        keys.destroy(event.keyNumbers());
        try {
            var copies = folder.copies();
            for (var day : event.days()) {
                DurableFiles.deleteRecursively(folder.path("days/" + day));
                if (copies.isPresent()) {
                    copies.get().delete("days/" + day);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
