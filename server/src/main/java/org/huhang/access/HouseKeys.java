package org.huhang.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.KeyFolder;

/// What devices know the house by, from their enrolment on: one pair of keys with which it signs what it hands them,
/// and
/// one for which they seal what it alone shall read. P-256 throughout, which every browser's WebCrypto has.
@Singleton
class HouseKeys {
    private final KeyPair signing;
    private final KeyPair sealing;

    HouseKeys(KeyFolder folder) {
        signing = pair(folder.kept("house-signing", HouseKeys::made));
        sealing = pair(folder.kept("house-sealing", HouseKeys::made));
    }

    /// Each as SubjectPublicKeyInfo in Base64.
    @Schema(name = "HouseKeys")
    record Shown(String signing, String sealing) {}

    Shown shown() {
        return new Shown(
                base64(signing.getPublic().getEncoded()),
                base64(sealing.getPublic().getEncoded()));
    }

    /// As devices sign: r and s side by side, in Base64.
    String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signing.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyPair sealing() {
        return sealing;
    }

    /// Both halves behind each other, the length of the private one before them: no platform finds the public half
    /// again.
    private static byte[] made() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = maker.generateKeyPair();
            var secret = pair.getPrivate().getEncoded();
            var shown = pair.getPublic().getEncoded();
            var kept = new byte[1 + secret.length + shown.length];
            kept[0] = (byte) secret.length;
            System.arraycopy(secret, 0, kept, 1, secret.length);
            System.arraycopy(shown, 0, kept, 1 + secret.length, shown.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static KeyPair pair(byte[] kept) {
        try {
            var keys = KeyFactory.getInstance("EC");
            int length = Byte.toUnsignedInt(kept[0]);
            var secret = new PKCS8EncodedKeySpec(Arrays.copyOfRange(kept, 1, 1 + length));
            return new KeyPair(
                    publicKey(Arrays.copyOfRange(kept, 1 + length, kept.length)), keys.generatePrivate(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the house is damaged: restore it from where it is kept", e);
        }
    }

    private static PublicKey publicKey(byte[] subjectPublicKeyInfo) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
