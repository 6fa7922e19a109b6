package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Reads every file received, in case nobody has: after a kill this is where the work goes on.
@ApplicationScoped
class UnreadFiles implements Consumer<ResultFilesReceived> {
    private final ResultFiles files;
    private final CityClock clock;

    UnreadFiles(ResultFiles files, CityClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "testing.unread-files";
    }

    @Override
    public Class<ResultFilesReceived> event() {
        return ResultFilesReceived.class;
    }

    @Override
    public void accept(ResultFilesReceived event) {
        files.read(event.batchId(), clock.now());
    }
}
