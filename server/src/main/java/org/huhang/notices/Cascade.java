package org.huhang.notices;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where everybody stands with one notice: the tree of its addressees, with how many below each stand where.
final class Cascade {
    private final Map<AddresseeId, Node> nodes = new HashMap<>();
    private final List<Node> inOrder;
    private final Map<ReceiptState, Integer> all = new EnumMap<>(ReceiptState.class);

    /// An addressee with all below it.
    ///
    /// @param below how many below it stand where; states of nobody left out
    record Node(Standing standing, ReceiptState state, Map<ReceiptState, Integer> below) {
        Addressee addressee() {
            return standing.addressee();
        }
    }

    /// @param standings each before all below it
    Cascade(
            List<Standing> standings,
            @Nullable Instant readBy,
            @Nullable Instant actBy,
            @Nullable Instant endedAt,
            Instant now) {
        inOrder = standings.stream()
                .map(each -> new Node(each, each.state(readBy, actBy, endedAt, now), new EnumMap<>(ReceiptState.class)))
                .toList();
        inOrder.forEach(node -> nodes.put(node.addressee().id(), node));
        // from the last on, so that whoever is below has been counted
        for (Node node : inOrder.reversed()) {
            all.merge(node.state, 1, Integer::sum);
            var superior = node.addressee().superiorId();
            if (superior != null) {
                var above = Objects.requireNonNull(nodes.get(superior));
                above.below.merge(node.state, 1, Integer::sum);
                node.below.forEach((state, count) -> above.below.merge(state, count, Integer::sum));
            }
        }
    }

    Map<ReceiptState, Integer> counts() {
        return all;
    }

    /// Directly below one, or the first of the tree.
    List<Node> list(@Nullable AddresseeId superior) {
        return inOrder.stream()
                .filter(node -> Objects.equals(node.addressee().superiorId(), superior))
                .toList();
    }

    /// Everybody who stands so, in the order of the tree.
    List<Node> listBy(ReceiptState state) {
        return inOrder.stream().filter(node -> node.state == state).toList();
    }
}
