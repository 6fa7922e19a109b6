package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.testing.TubeVersion.VersionState;

/// What others may ask about results of tubes. A held result is nobody's result yet.
@ApplicationScoped
public class TubeResults {
    private final TubeStore store;

    TubeResults(TubeStore store) {
        this.store = store;
    }

    /// Those that stand by this batch: plausible when they came, or let go by it later. Of a tube that is in two
    /// batches the later corrects the earlier.
    public List<TubeResult> listReleased(BatchId batch) {
        return store.listReleased(batch);
    }

    /// Of those that stand by this batch the ones that are their tube's result now: a later version may have
    /// been let go before, and this one says nothing more then.
    List<TubeResult> listStanding(BatchId batch) {
        return store.listStanding(batch);
    }

    /// Those of a batch that were held when they came, whatever became of them since.
    public List<TubeResult> listHeld(BatchId batch) {
        return store.listHeld(batch);
    }

    /// The result that stands of each tube: the latest version that was released. Tubes without one are left out.
    public Map<String, TubeResult> list(Collection<String> codes) {
        return latest(codes, VersionState.RELEASED);
    }

    /// Of each tube the latest version that waits for a second person.
    public Map<String, TubeResult> listWaiting(Collection<String> codes) {
        return latest(codes, VersionState.HELD);
    }

    /// @param receivedAt when the last result came for it
    public record UnknownTube(String tubeCode, Instant receivedAt) {}

    /// Tubes for which a result came that was refused because nobody had ever heard of them, and of which none was
    /// taken in since; the longest known first.
    public List<UnknownTube> listUnknown(Instant since, int limit) {
        return store.listUnknown(since, limit);
    }

    private Map<String, TubeResult> latest(Collection<String> codes, VersionState state) {
        Map<String, TubeResult> found = new HashMap<>();
        store.listVersions(codes).stream()
                .filter(each -> each.state() == state)
                .map(TubeVersion::result)
                .forEach(each -> found.put(each.tubeCode(), each));
        return found;
    }
}
