package org.huhang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/// A device with a shift's records signed beforehand, as the client's library signs them.
final class BenchDevice {
    private final UUID id = Uuids.next();
    private final KeyPair key;

    BenchDevice() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        key = keys.generateKeyPair();
    }

    UUID id() {
        return id;
    }

    byte[] enrolment(String token) throws JsonProcessingException {
        return Product.JSON.writeValueAsBytes(Product.JSON
                .createObjectNode()
                .put("id", id.toString())
                .put("token", token)
                .put("name", "bench")
                .put("publicKey", base64(key.getPublic().getEncoded())));
    }

    /// In their order.
    ///
    /// @param size of each batch, the first being number 0
    List<byte[]> batches(int records, IntUnaryOperator size, DeviceAct act, long at)
            throws GeneralSecurityException, JsonProcessingException {
        var batches = new ArrayList<byte[]>();
        var previous = "";
        for (int number = 1; number <= records; ) {
            var batch = Product.JSON.createObjectNode();
            var signed = batch.putArray("records");
            var proven = new StringBuilder("huhang batch " + id);
            int last = Math.min(records, number + size.applyAsInt(batches.size()) - 1);
            for (; number <= last; number++) {
                var text = """
                        {"device":"%s","number":%d,"version":1,"kind":"%s","at":%d,"offset":0,\
                        "previous":"%s","body":%s}""".formatted(id, number, act.kind(number), at + number, previous, act.body(number));
                var signature = sign(text);
                previous = base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
                signed.addObject().put("text", text).put("signature", signature);
                proven.append('\n').append(text).append('\n').append(signature);
            }
            batch.put("proof", sign(proven.toString()));
            batches.add(Product.JSON.writeValueAsBytes(batch));
        }
        return batches;
    }

    private String sign(String text) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
