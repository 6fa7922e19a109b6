package org.huhang.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Numbers, chains and signs records as the client's library does (`web/src/shared/offline/outbox.ts`): a device of a
/// drill, which has no browser. Not for several threads at once.
public final class DeviceWriter {
    private final DeviceId id;
    private final KeyPair key;
    private final List<DeviceBatch.SignedRecord> unsent = new ArrayList<>();
    private int number;
    private String previous = "";

    public DeviceWriter(DeviceId id) {
        this.id = id;
        this.key = keyPair();
    }

    private static KeyPair keyPair() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this machine knows no P-256", e);
        }
    }

    public DeviceId id() {
        return id;
    }

    byte[] publicKey() {
        return key.getPublic().getEncoded();
    }

    /// @param body JSON
    /// @param at by the wall clock
    /// @return the record's number
    public int write(String kind, String body, Instant at) {
        number++;
        var text = "{\"device\":\"" + id.value() + "\",\"number\":" + number + ",\"version\":1,\"kind\":\"" + kind
                + "\",\"at\":" + at.toEpochMilli() + ",\"offset\":0,\"previous\":\"" + previous + "\",\"body\":" + body
                + "}";
        unsent.add(new DeviceBatch.SignedRecord(text, signed(text)));
        previous = digest(text);
        return number;
    }

    public int unsent() {
        return unsent.size();
    }

    /// The first that were not sent yet, as one batch; they count as sent.
    DeviceBatch take(int most) {
        var some = unsent.subList(0, Math.min(most, unsent.size()));
        var records = List.copyOf(some);
        some.clear();
        return new DeviceBatch(records, signed(new DeviceBatch(records, "").provenText(id)));
    }

    private String signed(String text) {
        return Base64.getEncoder().encodeToString(DeviceSignature.sign(key.getPrivate(), text));
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this machine knows no SHA-256", e);
        }
    }
}
