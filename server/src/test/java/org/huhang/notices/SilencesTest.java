package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A street in a county in a city; the deadline is noon, the stretch half an hour.
class SilencesTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");
    private static final DeadlineRule RULE = new DeadlineRule(Urgency.URGENT, 30, 120, 30);

    private final Map<String, AddresseeId> ids = new HashMap<>();
    private final Map<AddresseeId, String> names = new HashMap<>();
    private final List<AddresseeStanding> standings = new ArrayList<>();
    private final List<EscalationStep> done = new ArrayList<>();

    @Test
    void beforeTheDeadlineNobodyHears() {
        silent("city", null);
        assertEquals(List.of(), due(NOON.minusMillis(1)));
        assertEquals(Optional.of(NOON), next(NOON.minusMillis(1)));
    }

    @Test
    void atTheDeadlineTheNextSuperiorHears() {
        read("city", null);
        read("county", "city");
        silent("street", "county");
        assertEquals(List.of("street 1 -> county"), due(NOON));
        assertEquals(Optional.of(minutes(30)), next(NOON));
    }

    @Test
    void eachStretchOneMoreHearsUpToWhoeverIssuedIt() {
        read("city", null);
        read("county", "city");
        silent("street", "county");
        assertEquals(List.of("street 1 -> county"), told(minutes(29)));
        assertEquals(List.of("street 2 -> city"), told(minutes(30)));
        assertEquals(List.of("street 3 -> issuer"), told(minutes(60)));
        assertEquals(List.of(), told(minutes(90)));
        assertEquals(Optional.empty(), next(minutes(90)));
    }

    @Test
    void afterALongStopAllStepsAreToldAtOnce() {
        read("city", null);
        silent("county", "city");
        assertEquals(List.of("county 1 -> city", "county 2 -> issuer"), told(minutes(600)));
        assertEquals(Optional.empty(), next(minutes(600)));
    }

    @Test
    void whoeverAnswersAfterAllIsNotToldOfAgain() {
        read("city", null);
        read("county", "city");
        silent("street", "county");
        told(NOON);
        standings.removeLast();
        read("street", "county");
        assertEquals(List.of(), told(minutes(60)));
        assertEquals(Optional.empty(), next(minutes(60)));
    }

    @Test
    void whoeverCannotActIsNotSilentOnActing() {
        read("city", null);
        add("county", "city", NOON, Receipt.Kind.CANNOT);
        assertEquals(List.of("city 1 -> issuer"), texts(silences().due(SilentOn.ACTING, NOON, RULE, NOON)));
    }

    @Test
    void whereNothingIsAskedForNobodyIsSilent() {
        silent("city", null);
        assertEquals(List.of(), silences().due(SilentOn.ACTING, null, RULE, minutes(999)));
        assertEquals(Optional.empty(), silences().next(SilentOn.ACTING, null, RULE, minutes(999)));
    }

    private static Instant minutes(int after) {
        return NOON.plus(Duration.ofMinutes(after));
    }

    private List<String> told(Instant now) {
        var due = silences().due(SilentOn.READING, NOON, RULE, now);
        done.addAll(due);
        return texts(due);
    }

    private List<String> due(Instant now) {
        return texts(silences().due(SilentOn.READING, NOON, RULE, now));
    }

    private Optional<Instant> next(Instant now) {
        return silences().next(SilentOn.READING, NOON, RULE, now);
    }

    private Silences silences() {
        return new Silences(standings, done);
    }

    private List<String> texts(List<EscalationStep> steps) {
        return steps.stream()
                .map(each -> names.get(each.addresseeId()) + " " + each.step() + " -> "
                        + (each.toldId() == null ? "issuer" : names.get(each.toldId())))
                .toList();
    }

    private void silent(String name, @Nullable String above) {
        add(name, above, null, null);
    }

    private void read(String name, @Nullable String above) {
        add(name, above, NOON, null);
    }

    private void add(String name, @Nullable String above, @Nullable Instant readAt, Receipt.@Nullable Kind latest) {
        var id = ids.computeIfAbsent(name, _ -> new AddresseeId(Ids.next()));
        names.put(id, name);
        standings.add(new AddresseeStanding(
                new Addressee(
                        id,
                        new NoticeId(Ids.next()),
                        standings.size(),
                        new AreaId(Ids.next()),
                        null,
                        name,
                        above == null ? null : ids.get(above)),
                readAt,
                latest,
                null,
                null));
    }
}
