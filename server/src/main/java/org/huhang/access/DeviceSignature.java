package org.huhang.access;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// ECDSA on P-256 with SHA-256, r and s side by side: what every browser's WebCrypto writes.
final class DeviceSignature {
    private static final int P256_BITS = 256;
    private static final Provider PROVIDER = provider();

    private DeviceSignature() {}

    /// The fast one where this machine has it, else the JDK's.
    private static Provider provider() {
        var fast = AmazonCorrettoCryptoProvider.INSTANCE;
        return fast.getLoadingError() == null && fast.runSelfTests() == SelfTestStatus.PASSED
                ? fast
                : Security.getProvider("SunEC");
    }

    /// @param subjectPublicKeyInfo as WebCrypto exports it
    static Optional<PublicKey> key(byte[] subjectPublicKeyInfo) {
        try {
            var key =
                    KeyFactory.getInstance("EC", PROVIDER).generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
            return key instanceof ECPublicKey curve
                            && curve.getParams().getOrder().bitLength() == P256_BITS
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static boolean holds(PublicKey key, String text, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format", PROVIDER);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static byte[] sign(PrivateKey key, String text) {
        try {
            var sign = Signature.getInstance("SHA256withECDSAinP1363Format", PROVIDER);
            sign.initSign(key);
            sign.update(text.getBytes(StandardCharsets.UTF_8));
            return sign.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a record cannot be signed", e);
        }
    }

    /// What is no Base64 is no signature: it is kept as no bytes.
    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
