package org.huhang.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.DeviceRecords;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes what was signed at posts into presence, as it comes in: hours late, and in any order.
@ApplicationScoped
class PresenceFromDevices implements Consumer<DeviceRecordsReceived> {
    private static final Set<String> KINDS =
            Arrays.stream(Presence.PresenceKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final DeviceRecords records;
    private final PresenceStore store;
    private final CityClock clock;
    private final ObjectMapper json;

    PresenceFromDevices(DeviceRecords records, PresenceStore store, CityClock clock, ObjectMapper json) {
        this.records = records;
        this.store = store;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "duty.presence-from-devices";
    }

    @Override
    public Class<DeviceRecordsReceived> event() {
        return DeviceRecordsReceived.class;
    }

    @Override
    public void accept(DeviceRecordsReceived event) {
        store.add(records.listBeyondDoubt(event.batchId(), KINDS).stream()
                .map(this::presence)
                .toList());
    }

    private Presence presence(DeviceRecords.Beyond record) {
        var body = body(record.text());
        return new Presence(
                record.deviceId(),
                record.number(),
                record.accountId(),
                record.areaId(),
                Presence.PresenceKind.valueOf(record.kind()),
                post(body),
                postId(body),
                clock.ofWall(record.occurredAt()),
                clock.ofWall(record.receivedAt()));
    }

    private JsonNode body(String text) {
        try {
            return json.readTree(text).path("body");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record beyond doubt is no JSON", e);
        }
    }

    /// Empty where the device named none: that somebody was on duty is a fact all the same. No character that a
    /// text column refuses may stop the house.
    private static String post(JsonNode body) {
        return body.path("post").asText("").replace("\0", "");
    }

    private static @Nullable UUID postId(JsonNode body) {
        try {
            return UUID.fromString(body.path("postId").asText(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
