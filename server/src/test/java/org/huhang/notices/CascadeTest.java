package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

class CascadeTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");

    @Test
    void eachKnowsWhereThoseBelowItStand() {
        var cascade = cascade("""
                city     acted
                  yong   read
                    jie  -
                    guan acted
                  cili   -
                """);
        var top = cascade.list(null);
        assertEquals(
                Map.of(ReceiptState.ACTED, 2, ReceiptState.READ, 1, ReceiptState.UNREAD_LATE, 2), cascade.counts(top));
        assertEquals(List.of("city ACTED {READ=1, ACTED=1, UNREAD_LATE=2}"), texts(top));
        assertEquals(
                List.of("yong READ {ACTED=1, UNREAD_LATE=1}", "cili UNREAD_LATE {}"),
                texts(cascade.list(top.getFirst().addressee().id())));
        assertEquals(
                List.of("jie UNREAD_LATE {}", "cili UNREAD_LATE {}"),
                texts(cascade.listBy(ReceiptState.UNREAD_LATE, top)));
    }

    @Test
    void whoStandsInTheMiddleSeesWhatIsBelowAndNothingBeside() {
        var cascade = cascade("""
                city     acted
                  yong   read
                    jie  -
                    guan acted
                  cili   -
                """);
        var mine = cascade.listTopmost(
                each -> each.name().equals("yong") || each.name().equals("guan"));
        assertEquals(List.of("yong READ {ACTED=1, UNREAD_LATE=1}"), texts(mine));
        assertEquals(List.of("jie UNREAD_LATE {}"), texts(cascade.listBy(ReceiptState.UNREAD_LATE, mine)));
        var cili = cascade.list(cascade.list(null).getFirst().addressee().id()).getLast();
        assertFalse(cascade.isWithin(cili.addressee().id(), mine));
    }

    private static List<String> texts(List<Cascade.Node> nodes) {
        return nodes.stream()
                .map(node -> node.addressee().name() + " " + node.state() + " " + node.below())
                .toList();
    }

    /// Two spaces further in is one step further down.
    private static Cascade cascade(String drawn) {
        var notice = new NoticeId(Ids.next());
        var lastAt = new HashMap<Integer, AddresseeId>();
        var standings = new ArrayList<AddresseeStanding>();
        for (String line : drawn.lines().toList()) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            var words = line.strip().split(" +");
            var id = new AddresseeId(Ids.next());
            lastAt.put(depth, id);
            standings.add(new AddresseeStanding(
                    new Addressee(
                            id,
                            notice,
                            standings.size(),
                            new AreaId(Ids.next()),
                            null,
                            words[0],
                            depth == 0 ? null : lastAt.get(depth - 1)),
                    words[1].equals("-") ? null : NOON.minusSeconds(60),
                    words[1].equals("acted") ? Receipt.Kind.ACTED : null,
                    null,
                    null));
        }
        return new Cascade(standings, NOON, null, null, NOON);
    }
}
