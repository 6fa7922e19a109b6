package org.huhang.access;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.DeviceBatch.SignedRecord;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;

/// A device as the client's library is one: it numbers, chains and signs.
public final class TestDevice {
    private final DeviceId id;
    private final KeyPair key;
    private long at;
    private int number;
    private String previous = "";
    private String house = "";

    /// As the API takes it.
    public record Signed(String text, String signature) {}

    private TestDevice(DeviceId id, KeyPair key) {
        this.id = id;
        this.key = key;
    }

    /// Enrolled over the API: a manager of the area makes the ticket, the holder uses it.
    public static TestDevice enrolled(SignedIn manager, SignedIn holder, AreaId area) {
        var device = made();
        device.house = holder.request()
                .body(device.enrolment(token(manager, area)))
                .post("/api/devices")
                .then()
                .statusCode(200)
                .extract()
                .path("house.sealing");
        return device;
    }

    /// What a new device sends to be enrolled, with a ticket that nobody has used.
    public static Map<String, Object> newEnrolment(SignedIn manager, AreaId area) {
        return made().enrolment(token(manager, area));
    }

    private static String token(SignedIn manager, AreaId area) {
        return manager.request()
                .body(Map.of("id", Ids.next(), "areaId", area.value()))
                .post("/api/devices/tickets")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    static TestDevice made() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return new TestDevice(new DeviceId(Ids.next()), keys.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A restored backup: the same key, the same next number.
    TestDevice copy() {
        return new TestDevice(id, key);
    }

    public UUID id() {
        return id.value();
    }

    Map<String, Object> enrolment(String token) {
        var publicKey = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        return Map.of("id", id.value(), "token", token, "name", "any", "publicKey", publicKey);
    }

    /// The next records of that kind, done now.
    public List<Signed> next(int count, String kind) {
        var records = new ArrayList<Signed>();
        for (int i = 0; i < count; i++) {
            records.add(next(kind, "{\"post\":\"东门\"}"));
        }
        return records;
    }

    /// The next record, done now.
    ///
    /// @param body the module's own, as JSON
    public Signed next(String kind, String body) {
        // no hand writes two in one millisecond
        at = Math.max(at + 1, System.currentTimeMillis());
        var text = """
                {"device":"%s","number":%d,"version":1,"kind":"%s","at":%d,"offset":0,"previous":"%s","body":%s}""".formatted(id.value(), ++number, kind, at, previous, body);
        previous = Base64.getEncoder().encodeToString(Token.sha256(text));
        return new Signed(text, sign(text));
    }

    public Map<String, Object> batch(List<Signed> records) {
        var signed = records.stream()
                .map(each -> new SignedRecord(each.text(), each.signature()))
                .toList();
        return Map.of("records", records, "proof", sign(new DeviceBatch(signed, "").provenText(id)));
    }

    /// As the device hands them over when its PIN is forgotten.
    public Map<String, Object> sealedBatch(List<SealedBatch.SealedRecord> records) {
        return Map.of("records", records, "proof", sign(new SealedBatch(records, "").provenText(id)));
    }

    /// @param house the house's public key, in Base64
    SealedBatch.SealedRecord sealed(String house, int at, Signed record) {
        var text = "{\"text\":%s,\"signature\":\"%s\"}"
                .formatted(TextNode.valueOf(record.text()).toString(), record.signature());
        return TestSeal.seal(house, id.value() + " record " + at, at, text);
    }

    /// A number or a code, sealed for the house alone, as JSON for a record's body.
    public String named(String text) {
        var sealed = TestSeal.seal(house, SealedNames.place(id), 0, text);
        return """
                {"key":"%s","iv":"%s","data":"%s"}""".formatted(sealed.key(), sealed.iv(), sealed.data());
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
