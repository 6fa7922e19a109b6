package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.specimens.BoxDifference.Settled;
import org.jspecify.annotations.Nullable;

/// A box with what lies in it, what happened to it, and what did not fit when it came.
@ApplicationScoped
class BoxStories {
    private final BoxStore store;
    private final TubeStore tubes;
    private final Accounts accounts;

    BoxStories(BoxStore store, TubeStore tubes, Accounts accounts) {
        this.store = store;
        this.tubes = tubes;
        this.accounts = accounts;
    }

    /// @param tube as it stands; none of a surface's, and of one that no desk told of
    record RackedTube(int position, String code, @Nullable Tube tube) {}

    /// @param celsius at which it came, where somebody measured
    /// @param byDevice whether a device told it, and not a page
    record BoxLine(
            String kind,
            @Nullable LaboratoryId laboratoryId,
            @Nullable Integer tubes,
            @Nullable Double celsius,
            @Nullable String byName,
            boolean byDevice,
            Instant occurredAt,
            Instant receivedAt) {}

    record BoxStory(TubeBox box, List<RackedTube> tubes, List<BoxDifference> differences, List<BoxLine> facts) {}

    BoxStory of(TubeBox box) {
        var racked = store.racked(box.id());
        var known = tubes.list(racked.keySet());
        var facts = store.listFacts(box.id());
        var settlements = store.settlements(box.id());
        var names = accounts
                .listHolders(Stream.concat(
                                facts.stream().map(BoxStore.BoxFact::accountId),
                                settlements.stream().map(BoxStore.SettledRow::accountId))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return new BoxStory(
                box,
                racked.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(each -> new RackedTube(each.getValue(), each.getKey(), known.get(each.getKey())))
                        .toList(),
                BoxDifferences.of(
                        racked,
                        store.arrivals(box.id()),
                        box.state() == BoxState.RECEIVED,
                        settled(settlements, names)),
                facts.stream()
                        .map(each -> new BoxLine(
                                each.kind(),
                                each.laboratoryId(),
                                each.tubes(),
                                each.celsius(),
                                names.get(each.accountId()),
                                each.deviceId() != null,
                                each.occurredAt(),
                                each.receivedAt()))
                        .toList());
    }

    private static Map<BoxDifferences.Key, Settled> settled(
            List<BoxStore.SettledRow> settlements, Map<AccountId, String> names) {
        var settled = new HashMap<BoxDifferences.Key, Settled>();
        settlements.forEach(each -> settled.put(
                new BoxDifferences.Key(each.tubeCode(), each.kind()),
                new Settled(each.reason(), names.get(each.accountId()), each.settledAt())));
        return settled;
    }
}
