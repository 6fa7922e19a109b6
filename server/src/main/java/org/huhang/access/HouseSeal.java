package org.huhang.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens what a device sealed for the house alone: a fresh P-256 key of its own for each, agreed with the house's
/// (ECDH), stretched by HKDF-SHA256 over both public keys, then AES-256-GCM bound to its place.
/// `web/src/shared/offline/houseSeal.ts` seals.
@Singleton
class HouseSeal {
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final KeyPair house;

    HouseSeal(HouseKeys keys) {
        house = keys.sealing();
    }

    /// @param key the sealer's, as SubjectPublicKeyInfo
    /// @return nothing where it was not sealed for this house and this place
    Optional<String> open(String place, byte[] key, byte[] iv, byte[] data) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, agreed(key), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(cipher.doFinal(data), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SecretKey agreed(byte[] key) throws GeneralSecurityException {
        var other = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(house.getPrivate());
        agreement.doPhase(other, true);
        var stretched = KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(agreement.generateSecret())
                        .addSalt(new byte[KEY_BYTES])
                        .thenExpand(joined(key, house.getPublic().getEncoded()), KEY_BYTES));
        return new SecretKeySpec(stretched, "AES");
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = new byte[one.length + other.length];
        System.arraycopy(one, 0, joined, 0, one.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
