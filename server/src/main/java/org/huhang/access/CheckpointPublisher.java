package org.huhang.access;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Brings the file of checkpoints up to those of the database: after each new one, after a crash between the two, and
/// on a node beside the one that makes them.
class CheckpointPublisher {
    private static final Logger LOG = Logger.getLogger(CheckpointPublisher.class);
    private static final int MOST = 1_000;

    private final Checkpoints checkpoints;
    private final CheckpointFile file;
    private boolean alarmed;

    CheckpointPublisher(Checkpoints checkpoints, CheckpointFile file) {
        this.checkpoints = checkpoints;
        this.file = file;
    }

    void publish() throws IOException {
        while (true) {
            var last = file.last();
            var more = checkpoints.list(last.map(Checkpoint::number).orElse(0L), MOST);
            alarmIfOlder(last, more);
            if (more.isEmpty()) {
                return;
            }
            file.append(more);
        }
    }

    /// A database brought back to an older state has not got what was published, or something else in its place. The
    /// work goes on: what was published stays, and a verification finds it.
    private void alarmIfOlder(Optional<Checkpoint> last, List<Checkpoint> more) {
        if (alarmed || last.isEmpty()) {
            return;
        }
        var published = last.get();
        boolean known = more.isEmpty()
                ? checkpoints.list(published.number() - 1, 1).stream()
                        .anyMatch(each -> each.line().equals(published.line()))
                : more.getFirst().follows(published);
        if (!known) {
            alarmed = true;
            LOG.errorf(
                    "ALARM: the database does not know the checkpoint %d that stands in %s; run: audit verify",
                    published.number(), file.path());
        }
    }
}
