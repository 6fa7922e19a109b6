package org.huhang.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TreeOrderTest {
    private final UUID street = new UUID(0, 1);
    private final NodeTree tree = new NodeTree.Builder()
            .add(street, null, NodeKind.STREET, "街")
            .add(new UUID(0, 2), street, NodeKind.COMMUNITY, "一社区")
            .add(new UUID(0, 3), street, NodeKind.COMMUNITY, "二社区")
            .build();
    private final PersonColumns people = new PersonColumns(4);

    private int person(long id, int leaf) {
        int person = people.add(new UUID(9, id));
        people.leaf[person] = leaf;
        return person;
    }

    private static List<Integer> below(TreeOrder order, int node) {
        List<Integer> found = new ArrayList<>();
        order.each(node, found::add);
        return found;
    }

    @Test
    void whoMovedIsFoundWhereTheyAreAndWhoCameUnlistedNowhere() {
        int ann = person(1, 1);
        int bo = person(2, 2);
        var order = new TreeOrder(tree, people);
        assertEquals(List.of(ann, bo), below(order, 0));

        person(3, NodeTree.NONE);
        assertEquals(0, order.late(), "strangers never make an index anew, however many they are");
        people.leaf[ann] = 2;
        order.setApart(ann);
        order.setApart(ann);
        assertEquals(1, order.late());
        assertEquals(List.of(), below(order, 1));
        assertEquals(List.of(bo, ann), below(order, 2));
        assertEquals(List.of(bo, ann), below(order, 0));
    }

    @Test
    void someoneOfNoNodeOfTheTreeIsLeftOut() {
        person(1, NodeTree.NONE);
        int bo = person(2, 2);
        assertEquals(List.of(bo), below(new TreeOrder(tree, people), 0));
    }

    @Test
    void whoAsksMayStop() {
        int ann = person(1, 1);
        person(2, 2);
        List<Integer> found = new ArrayList<>();
        new TreeOrder(tree, people).each(0, each -> {
            found.add(each);
            return false;
        });
        assertEquals(List.of(ann), found);
    }
}
