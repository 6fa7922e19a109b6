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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        List<RefusedRecord> left = new ArrayList<>();
        Set<PostId> changed = new HashSet<>();
        for (DeviceRecords.Beyond record : records.listBeyondDoubt(event.batchId())) {
            boolean handover = record.kind().equals(DayRecordKinds.HANDOVER);
            if (handover || record.kind().equals(DayRecordKinds.EQUIPMENT)) {
                var body = body(record.text());
                var post = uuid(body.path("postId")).flatMap(id -> posts.find(new PostId(id)));
                var at = clock.ofWall(record.occurredAt());
                var reason = post.isEmpty()
                        ? Optional.of(RefusedReason.NO_SUCH_POST)
                        : !reaches(record, post.get())
                                ? Optional.of(RefusedReason.OUTSIDE_AREA)
                                : handover ? hand(record, post.get(), body, at) : count(record, post.get(), body, at);
                reason.ifPresent(why -> left.add(refused(record, why)));
                if (reason.isEmpty()) {
                    changed.add(post.orElseThrow().id());
                }
            }
        }
        refused.add(left);
        if (!changed.isEmpty()) {
            journal.append(new PostDayChanged(List.copyOf(changed)));
        }
    }

    private boolean reaches(DeviceRecords.Beyond record, Post post) {
        return post.areas().stream().anyMatch(area -> scopes.covers(record.areaId(), area));
    }

    private Optional<RefusedReason> hand(DeviceRecords.Beyond record, Post post, JsonNode body, Instant at) {
        var start = instant(body.path("shiftStart"));
        var text = body.path("text").asText("").replace("\0", "").strip();
        if (start.isEmpty() || Handovers.refusal(start.get(), text, at).isPresent()) {
            return Optional.of(RefusedReason.UNREADABLE);
        }
        handovers.add(
                new Handover(
                        new HandoverId(id(record)),
                        post.id(),
                        start.get(),
                        text,
                        record.accountId(),
                        true,
                        at,
                        null,
                        null),
                clock.ofWall(record.receivedAt()));
        return Optional.empty();
    }

    private Optional<RefusedReason> count(DeviceRecords.Beyond record, Post post, JsonNode body, Instant at) {
        List<StockLine> lines = new ArrayList<>();
        for (JsonNode line : body.path("lines")) {
            var kind = kind(line.path("kind").asText(""));
            if (kind.isEmpty() || !line.path("quantity").isInt()) {
                return Optional.of(RefusedReason.UNREADABLE);
            }
            lines.add(new StockLine(
                    line.path("item").asText(""),
                    kind.get(),
                    line.path("quantity").asInt()));
        }
        if (equipment.refusal(lines).isPresent()) {
            return Optional.of(RefusedReason.UNREADABLE);
        }
        var id = id(record);
        stock.add(
                lines.stream()
                        .map(line -> new StockFact(
                                id, post.id(), line.item(), line.kind(), line.quantity(), record.accountId(), true, at))
                        .toList(),
                clock.ofWall(record.receivedAt()));
        return Optional.empty();
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
