package org.huhang.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// An authenticator made of nothing but the standard's bytes (WebAuthn Level 2, 6.1 and 6.5), written without the
/// library that the server reads them with.
final class SoftAuthenticator {
    static final int USER_PRESENT = 0x01;
    static final int USER_VERIFIED = 0x04;
    static final int ATTESTED = 0x40;

    private final KeyPair keys = newKeys();
    private final byte[] credentialId = new byte[32];
    private String origin;
    private String host;
    private int flags = USER_PRESENT | USER_VERIFIED;
    private int count;

    SoftAuthenticator(String origin, String host) {
        this.origin = origin;
        this.host = host;
        new SecureRandom().nextBytes(credentialId);
    }

    SoftAuthenticator at(String anOrigin) {
        origin = anOrigin;
        return this;
    }

    SoftAuthenticator forHost(String aHost) {
        host = aHost;
        return this;
    }

    SoftAuthenticator withFlags(int some) {
        flags = some;
        return this;
    }

    /// What it says next is one more.
    SoftAuthenticator countedTo(int so) {
        count = so;
        return this;
    }

    Map<String, Object> make(String challenge) {
        var authenticatorData = data(ATTESTED, attestedCredential());
        var attestation = new Cbor()
                .map(3)
                .text("fmt")
                .text("none")
                .text("attStmt")
                .map(0)
                .text("authData")
                .bytes(authenticatorData)
                .done();
        return Map.of("clientData", url(clientData("webauthn.create", challenge)), "attestation", url(attestation));
    }

    Map<String, Object> sign(String challenge) {
        count++;
        var clientData = clientData("webauthn.get", challenge);
        var authenticatorData = data(0, new byte[0]);
        return Map.of(
                "credentialId", url(credentialId),
                "clientData", url(clientData),
                "authenticatorData", url(authenticatorData),
                "signature", url(signature(authenticatorData, sha256(clientData))));
    }

    private byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int moreFlags, byte[] more) {
        return ByteBuffer.allocate(37 + more.length)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | moreFlags))
                .putInt(count)
                .put(more)
                .array();
    }

    private byte[] attestedCredential() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new Cbor()
                .map(5)
                .number(1)
                .number(2)
                .number(3)
                .number(-7)
                .number(-1)
                .number(1)
                .number(-2)
                .bytes(coordinate(point.getAffineX().toByteArray()))
                .number(-3)
                .bytes(coordinate(point.getAffineY().toByteArray()))
                .done();
        return ByteBuffer.allocate(18 + credentialId.length + key.length)
                .put(new byte[16])
                .putShort((short) credentialId.length)
                .put(credentialId)
                .put(key)
                .array();
    }

    private static byte[] coordinate(byte[] signed) {
        var plain = new byte[32];
        int length = Math.min(32, signed.length);
        System.arraycopy(signed, signed.length - length, plain, 32 - length, length);
        return plain;
    }

    private byte[] signature(byte[]... parts) {
        try {
            var signing = Signature.getInstance("SHA256withECDSA");
            signing.initSign(keys.getPrivate());
            for (byte[] part : parts) {
                signing.update(part);
            }
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// As much of RFC 8949 as an attestation needs.
    private static final class Cbor {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor map(int size) {
            return head(5, size);
        }

        Cbor text(String text) {
            return head(3, text.length()).raw(text.getBytes(StandardCharsets.UTF_8));
        }

        Cbor bytes(byte[] bytes) {
            return head(2, bytes.length).raw(bytes);
        }

        Cbor number(int number) {
            return number < 0 ? head(1, -1 - number) : head(0, number);
        }

        byte[] done() {
            return out.toByteArray();
        }

        private Cbor head(int major, int length) {
            if (length < 24) {
                out.write(major << 5 | length);
            } else if (length < 256) {
                out.write(major << 5 | 24);
                out.write(length);
            } else {
                out.write(major << 5 | 25);
                out.write(length >> 8);
                out.write(length & 0xFF);
            }
            return this;
        }

        private Cbor raw(byte[] bytes) {
            try {
                out.write(Arrays.copyOf(bytes, bytes.length));
                return this;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
