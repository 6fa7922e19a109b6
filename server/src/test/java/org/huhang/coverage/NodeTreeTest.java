package org.huhang.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeTreeTest {
    private static final UUID STREET = new UUID(0, 1);
    private static final UUID COMMUNITY = new UUID(0, 2);
    private static final UUID COMPOUND = new UUID(0, 3);
    private static final UUID HOUSE = new UUID(0, 4);
    private static final UUID ENTRANCE = new UUID(0, 5);

    private final NodeTree tree = new NodeTree.Builder()
            .add(STREET, null, NodeKind.STREET, "官黎坪街道")
            .add(COMMUNITY, STREET, NodeKind.COMMUNITY, "一社区")
            .add(COMPOUND, COMMUNITY, NodeKind.COMPOUND, "东方家园")
            .add(HOUSE, COMPOUND, NodeKind.BUILDING, "1栋")
            .add(ENTRANCE, HOUSE, NodeKind.ENTRANCE, "1单元")
            .add(new UUID(0, 6), STREET, NodeKind.COMMUNITY, "二社区")
            .build();

    private String between(UUID node) {
        return tree.between(tree.find(node), tree.find(HOUSE));
    }

    @Test
    void aHouseSaysWhereItStandsBelowWhatWasAskedFor() {
        assertEquals("一社区 东方家园", between(STREET));
        assertEquals("东方家园", between(COMMUNITY));
    }

    @Test
    void whatWasAskedForIsNotSaidAgain() {
        assertEquals("", between(COMPOUND));
        assertEquals("", between(HOUSE));
        assertEquals("", between(ENTRANCE));
        assertEquals("", between(new UUID(0, 6)));
    }
}
