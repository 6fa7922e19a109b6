package org.huhang.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where everybody stands with one notice: the tree of its addressees, with how many below each stand where.
final class Cascade {
    private final Map<AddresseeId, Node> nodes = new HashMap<>();
    private final List<Node> inOrder;

    /// An addressee with all below it.
    ///
    /// @param below how many below it stand where; states of nobody left out
    record Node(AddresseeStanding standing, ReceiptState state, Map<ReceiptState, Integer> below) {
        Addressee addressee() {
            return standing.addressee();
        }
    }

    /// @param standings each before all below it
    Cascade(
            List<AddresseeStanding> standings,
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
            var superior = node.addressee().superiorId();
            if (superior != null) {
                var above = Objects.requireNonNull(nodes.get(superior));
                above.below.merge(node.state, 1, Integer::sum);
                node.below.forEach((state, count) -> above.below.merge(state, count, Integer::sum));
            }
        }
    }

    List<Addressee> addressees() {
        return inOrder.stream().map(Node::addressee).toList();
    }

    String name(AddresseeId id) {
        return Objects.requireNonNull(nodes.get(id)).addressee().name();
    }

    /// Where these and all below them stand; states of nobody left out.
    Map<ReceiptState, Integer> counts(List<Node> of) {
        var counts = new EnumMap<ReceiptState, Integer>(ReceiptState.class);
        for (Node node : of) {
            counts.merge(node.state, 1, Integer::sum);
            node.below.forEach((state, count) -> counts.merge(state, count, Integer::sum));
        }
        return counts;
    }

    /// Directly below one, or the first of the tree.
    List<Node> list(@Nullable AddresseeId superior) {
        return inOrder.stream()
                .filter(node -> Objects.equals(node.addressee().superiorId(), superior))
                .toList();
    }

    /// Those that are wanted, without those that stand below another one of them.
    List<Node> listTopmost(Predicate<Addressee> wanted) {
        var inside = new HashSet<AddresseeId>();
        var topmost = new ArrayList<Node>();
        for (Node node : inOrder) {
            var superior = node.addressee().superiorId();
            if (superior != null && inside.contains(superior)) {
                inside.add(node.addressee().id());
            } else if (wanted.test(node.addressee())) {
                inside.add(node.addressee().id());
                topmost.add(node);
            }
        }
        return topmost;
    }

    /// Whether it is one of these or stands below one.
    boolean isWithin(AddresseeId id, List<Node> tops) {
        for (AddresseeId each = id; each != null; ) {
            var at = each;
            if (tops.stream().anyMatch(top -> top.addressee().id().equals(at))) {
                return true;
            }
            var node = nodes.get(each);
            each = node == null ? null : node.addressee().superiorId();
        }
        return false;
    }

    /// Everybody among these and all below them who stands so, in the order of the tree.
    List<Node> listBy(ReceiptState state, List<Node> tops) {
        return inOrder.stream()
                .filter(node -> node.state == state && isWithin(node.addressee().id(), tops))
                .toList();
    }
}
