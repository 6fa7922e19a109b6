package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/// Answers other modules whether a notice still holds: nothing can be acted on by one that another superseded or
/// lifted.
@ApplicationScoped
public class NoticeEndings {
    private final NoticeStore store;

    NoticeEndings(NoticeStore store) {
        this.store = store;
    }

    /// The notice by which this one holds no more at that instant.
    public Optional<Notice> endedBy(NoticeId id, Instant at) {
        return store.findEnding(id)
                .filter(ending -> !at.isBefore(ending.at()))
                .flatMap(ending -> store.find(ending.byId()));
    }
}
