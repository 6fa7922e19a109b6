package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;

/// What a device says was done, as read from the text that it signed.
///
/// @param device as the text names it
/// @param number 1, 2, 3 … on each device
/// @param atMillis by the device's own clock
/// @param offsetMillis what to add for the server's, as the device last measured it
/// @param previous digest of the text of the record before, in Base64; empty in the first
record DeviceRecord(
        String device,
        int number,
        int version,
        String kind,
        long atMillis,
        long offsetMillis,
        String previous,
        JsonNode body) {
    /// About the year 2109, and 34 years.
    private static final long LATEST_MILLIS = 1L << 42;

    private static final long LARGEST_OFFSET_MILLIS = 1L << 40;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    boolean isOf(DeviceId id) {
        return device.equals(id.value().toString());
    }

    Instant deviceAt() {
        return Instant.ofEpochMilli(atMillis);
    }

    Instant occurredAt() {
        return Instant.ofEpochMilli(atMillis + offsetMillis);
    }

    static Optional<DeviceRecord> read(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text))
                    .filter(DeviceRecord::isWhole)
                    .map(DeviceRecord::of);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(JsonNode node) {
        return node.path("device").isTextual()
                && node.path("kind").isTextual()
                && node.path("previous").isTextual()
                && node.has("body")
                && isWithin(node.path("number"), 1, Integer.MAX_VALUE)
                && isWithin(node.path("version"), 1, Integer.MAX_VALUE)
                && isWithin(node.path("at"), 0, LATEST_MILLIS)
                && isWithin(node.path("offset"), -LARGEST_OFFSET_MILLIS, LARGEST_OFFSET_MILLIS);
    }

    /// As JavaScript sees numbers: 1 and 1.0 are the same.
    private static boolean isWithin(JsonNode node, long least, long most) {
        double value = node.doubleValue();
        return node.isNumber() && value == Math.rint(value) && value >= least && value <= most;
    }

    private static DeviceRecord of(JsonNode node) {
        return new DeviceRecord(
                node.get("device").textValue(),
                node.get("number").intValue(),
                node.get("version").intValue(),
                node.get("kind").textValue(),
                node.get("at").longValue(),
                node.get("offset").longValue(),
                node.get("previous").textValue(),
                node.get("body"));
    }
}
