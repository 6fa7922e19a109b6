package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.jspecify.annotations.Nullable;

/// A handover with the names of the accounts.
///
/// @param byName nobody's where it was loaded
record HandoverLine(
        HandoverId id,
        PostId postId,
        Instant shiftStart,
        String text,
        @Nullable String byName,
        Instant at,
        boolean offline,
        @Nullable HandoverTaken taken) {

    record HandoverTaken(@Nullable String byName, Instant at) {}

    /// In their order.
    static List<HandoverLine> of(List<Handover> handovers, Accounts accounts) {
        Map<AccountId, String> names = accounts
                .listHolders(handovers.stream()
                        .flatMap(each -> Stream.concat(Stream.ofNullable(each.by()), Stream.ofNullable(each.takenBy())))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return handovers.stream()
                .map(each -> new HandoverLine(
                        each.id(),
                        each.postId(),
                        each.shiftStart(),
                        each.text(),
                        name(names, each.by()),
                        each.at(),
                        each.offline(),
                        each.takenAt() == null ? null : new HandoverTaken(name(names, each.takenBy()), each.takenAt())))
                .toList();
    }

    private static @Nullable String name(Map<AccountId, String> names, @Nullable AccountId account) {
        return account == null ? null : names.get(account);
    }
}
