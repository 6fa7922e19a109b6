package org.huhang.posts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.DeviceRecords;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.access.Scopes;
import org.huhang.posts.Equipment.StockLine;
import org.huhang.posts.RefusedRecord.RefusedReason;
import org.huhang.posts.StockFact.StockKind;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.Journal;

/// Takes handovers and equipment that devices bring, hours late and in any order. What cannot be taken in is
/// told of with its reason, never dropped.
@ApplicationScoped
class DayFromDevices implements Consumer<DeviceRecordsReceived> {
    private static final Set<String> KINDS = Set.of(DayRecordKinds.HANDOVER, DayRecordKinds.EQUIPMENT);

    private final DeviceRecords records;
    private final PostStore posts;
    private final HandoverStore handovers;
    private final EquipmentStore stock;
    private final Equipment equipment;
    private final RefusedRecordStore refused;
    private final Scopes scopes;
    private final CityClock clock;
    private final Journal journal;
    private final ObjectMapper json;

    DayFromDevices(
            DeviceRecords records,
            PostStore posts,
            HandoverStore handovers,
            EquipmentStore stock,
            Equipment equipment,
            RefusedRecordStore refused,
            Scopes scopes,
            CityClock clock,
            Journal journal,
            ObjectMapper json) {
        this.records = records;
        this.posts = posts;
        this.handovers = handovers;
        this.stock = stock;
        this.equipment = equipment;
        this.refused = refused;
        this.scopes = scopes;
        this.clock = clock;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public String name() {
        return "posts.day-from-devices";
    }

    @Override
    public Class<DeviceRecordsReceived> event() {
        return DeviceRecordsReceived.class;
    }

    @Override
    public void accept(DeviceRecordsReceived event) {
        List<Brought> brought = records.listBeyondDoubt(event.batchId(), KINDS).stream()
                .map(record -> new Brought(record, body(record.text())))
                .toList();
        var known =
                posts
                        .list(brought.stream()
                                .flatMap(each -> each.postId().stream())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Post::id, post -> post));
        Map<Instant, List<Handover>> told = new TreeMap<>();
        Map<Instant, List<StockFact>> counted = new TreeMap<>();
        List<RefusedRecord> left = new ArrayList<>();
        Set<PostId> changed = new HashSet<>();
        for (Brought each : brought) {
            var post = each.postId().map(known::get);
            var reason = post.isEmpty()
                    ? Optional.of(RefusedReason.NO_SUCH_POST)
                    : !reaches(each.record, post.get())
                            ? Optional.of(RefusedReason.OUTSIDE_AREA)
                            : take(each, post.get(), told, counted);
            reason.ifPresentOrElse(
                    why -> left.add(refused(each.record, why)),
                    () -> changed.add(post.orElseThrow().id()));
        }
        told.forEach((at, all) -> handovers.add(all, at));
        counted.forEach((at, all) -> stock.add(all, at));
        refused.add(left);
        if (!changed.isEmpty()) {
            journal.append(new PostDayChanged(List.copyOf(changed)));
        }
    }

    private record Brought(DeviceRecords.Beyond record, JsonNode body) {
        Optional<PostId> postId() {
            return uuid(body.path("postId")).map(PostId::new);
        }
    }

    /// Into what is written, by when it was received: some hundred records of a batch were received at once.
    private Optional<RefusedReason> take(
            Brought each, Post post, Map<Instant, List<Handover>> told, Map<Instant, List<StockFact>> counted) {
        var received = clock.ofWall(each.record.receivedAt());
        if (each.record.kind().equals(DayRecordKinds.HANDOVER)) {
            var handover = handover(each, post);
            handover.ifPresent(one ->
                    told.computeIfAbsent(received, _ -> new ArrayList<>()).add(one));
            return handover.isEmpty() ? Optional.of(RefusedReason.UNREADABLE) : Optional.empty();
        }
        var facts = facts(each, post);
        facts.ifPresent(
                all -> counted.computeIfAbsent(received, _ -> new ArrayList<>()).addAll(all));
        return facts.isEmpty() ? Optional.of(RefusedReason.UNREADABLE) : Optional.empty();
    }

    private boolean reaches(DeviceRecords.Beyond record, Post post) {
        return post.areas().stream().anyMatch(area -> scopes.covers(record.areaId(), area));
    }

    /// Nothing where it cannot be read.
    private Optional<Handover> handover(Brought each, Post post) {
        var record = each.record;
        var at = clock.ofWall(record.occurredAt());
        var start = instant(each.body.path("shiftStart"));
        var text = each.body.path("text").asText("").replace("\0", "").strip();
        return start.filter(from -> Handovers.refusal(from, text, at).isEmpty())
                .map(from -> new Handover(
                        new HandoverId(id(record)), post.id(), from, text, record.accountId(), true, at, null, null));
    }

    /// Nothing where they cannot be read.
    private Optional<List<StockFact>> facts(Brought each, Post post) {
        List<StockLine> lines = new ArrayList<>();
        for (JsonNode line : each.body.path("lines")) {
            var kind = kind(line.path("kind").asText(""));
            if (kind.isEmpty() || !line.path("quantity").isInt()) {
                return Optional.empty();
            }
            lines.add(new StockLine(
                    line.path("item").asText(""),
                    kind.get(),
                    line.path("quantity").asInt()));
        }
        if (equipment.refusal(lines).isPresent()) {
            return Optional.empty();
        }
        var record = each.record;
        var id = id(record);
        var at = clock.ofWall(record.occurredAt());
        return Optional.of(lines.stream()
                .map(line -> new StockFact(
                        id, post.id(), line.item(), line.kind(), line.quantity(), record.accountId(), true, at))
                .toList());
    }

    private RefusedRecord refused(DeviceRecords.Beyond record, RefusedReason reason) {
        return new RefusedRecord(
                record.deviceId(),
                record.number(),
                record.kind(),
                record.areaId(),
                record.accountId(),
                reason,
                clock.ofWall(record.occurredAt()),
                clock.ofWall(record.receivedAt()));
    }

    /// The same for the same record, however often it is read.
    private static UUID id(DeviceRecords.Beyond record) {
        return UUID.nameUUIDFromBytes(
                (record.deviceId().value() + "/" + record.number()).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode body(String text) {
        try {
            return json.readTree(text).path("body");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record beyond doubt is no JSON", e);
        }
    }

    private static Optional<UUID> uuid(JsonNode node) {
        try {
            return Optional.of(UUID.fromString(node.asText("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonNode node) {
        try {
            return Optional.of(Instant.parse(node.asText("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<StockKind> kind(String text) {
        try {
            return Optional.of(StockKind.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
