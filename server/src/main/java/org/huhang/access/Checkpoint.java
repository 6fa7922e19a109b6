package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A signed statement of how far the audit log had come. Each names the digest of the line of the one before, so that
/// none can be left out.
///
/// @param number from 1, without gaps
/// @param entries how many entries came since the one before
/// @param mac that of the entry at the position
@SuppressWarnings("ArrayRecordComponent") // compared by their lines
record Checkpoint(
        long number, long position, long entries, byte[] mac, Instant madeAt, byte[] previous, byte[] signature) {
    private static final HexFormat HEX = HexFormat.of();
    private static final ObjectMapper JSON = new ObjectMapper();
    static final byte[] NONE_BEFORE = new byte[AuditKeys.LENGTH];

    static Checkpoint after(@Nullable Checkpoint last, AuditChain.Head head, Instant now, AuditKeys keys) {
        var unsigned = new Checkpoint(
                last == null ? 1 : last.number + 1,
                head.position(),
                head.position() - (last == null ? 0 : last.position),
                head.mac(),
                now.truncatedTo(ChronoUnit.MICROS),
                last == null ? NONE_BEFORE : last.digest(),
                new byte[0]);
        return new Checkpoint(
                unsigned.number,
                unsigned.position,
                unsigned.entries,
                unsigned.mac,
                unsigned.madeAt,
                unsigned.previous,
                keys.sign(unsigned.text()));
    }

    /// One line of JSON, the same for the same checkpoint to the letter.
    String line() {
        return stem() + ",\"signature\":\"" + HEX.formatHex(signature) + "\"}";
    }

    boolean isSigned(AuditKeys keys) {
        return keys.isSigned(text(), signature);
    }

    boolean follows(Checkpoint before) {
        return number == before.number + 1
                && position - entries == before.position
                && Arrays.equals(previous, before.digest());
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(line().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<Checkpoint> parse(String line) {
        try {
            var json = JSON.readTree(line);
            var read = new Checkpoint(
                    json.path("number").asLong(),
                    json.path("position").asLong(),
                    json.path("entries").asLong(),
                    bytes(json, "mac"),
                    Instant.parse(json.path("at").asText()),
                    bytes(json, "previous"),
                    bytes(json, "signature"));
            return read.line().equals(line) ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(JsonNode json, String name) {
        return HEX.parseHex(json.path(name).asText());
    }

    private String stem() {
        return "{\"number\":" + number + ",\"position\":" + position + ",\"entries\":" + entries + ",\"mac\":\""
                + HEX.formatHex(mac) + "\",\"at\":\"" + madeAt + "\",\"previous\":\"" + HEX.formatHex(previous) + '"';
    }

    private byte[] text() {
        return stem().getBytes(StandardCharsets.UTF_8);
    }
}
