package org.huhang.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals for the house as the client's library does.
final class TestSeal {
    private TestSeal() {}

    /// @param house its public key, in Base64
    static SealedBatch.SealedRecord seal(String house, String place, int number, String text) {
        try {
            PublicKey theirs = KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(house)));
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            var ours = maker.generateKeyPair();
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours.getPrivate());
            agreement.doPhase(theirs, true);
            var shown = ours.getPublic().getEncoded();
            var info = new byte[shown.length + theirs.getEncoded().length];
            System.arraycopy(shown, 0, info, 0, shown.length);
            System.arraycopy(theirs.getEncoded(), 0, info, shown.length, theirs.getEncoded().length);
            var key = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(agreement.generateSecret())
                            .addSalt(new byte[32])
                            .thenExpand(info, 32));
            var iv = new byte[12];
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            var data = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new SealedBatch.SealedRecord(number, base64(shown), base64(iv), base64(data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
