package org.huhang.specimens;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.huhang.shared.KeyFolder;
import org.huhang.shared.PersonId;

/// The code by which somebody is known at a desk (核酸码): printed once, good for every round. It is the person's id,
/// encrypted: who finds a sheet of paper learns nobody's id from it, and the house alone opens it.
///
/// A synthetic IV (SIV, as in RFC 5297): HMAC-SHA256 of the id, its first 16 bytes, is the tag and the counter under
/// which AES-CTR encrypts it. So the same person has the same code each time, and no other text is a code.
///
///     HH1:<tag, 16 bytes><id, 16 bytes, encrypted> in Base64url
@Singleton
public class SamplingCodes {
    public static final String PREFIX = "HH1:";
    private static final int BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec tagging;
    private final SecretKeySpec encrypting;

    SamplingCodes(KeyFolder keys) {
        var secret = keys.secret("sampling-codes", 2 * KEY_BYTES);
        tagging = new SecretKeySpec(secret, 0, KEY_BYTES, "HmacSHA256");
        encrypting = new SecretKeySpec(secret, KEY_BYTES, KEY_BYTES, "AES");
    }

    public String codeOf(PersonId person) {
        var id = bytes(person.value());
        var tag = tag(id);
        var code = Arrays.copyOf(tag, 2 * BYTES);
        System.arraycopy(crypted(tag, id), 0, code, BYTES, BYTES);
        return PREFIX + BASE64.encodeToString(code);
    }

    /// Whose code that is, as it was printed: [org.huhang.registry.People#existing] says who that is now.
    public Optional<PersonId> find(String code) {
        if (!code.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(code.substring(PREFIX.length()));
            if (sealed.length != 2 * BYTES) {
                return Optional.empty();
            }
            var tag = Arrays.copyOf(sealed, BYTES);
            var id = crypted(tag, Arrays.copyOfRange(sealed, BYTES, 2 * BYTES));
            return MessageDigest.isEqual(tag, tag(id)) ? Optional.of(new PersonId(uuid(id))) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /// By which a device finds a code that it scans, without being able to make one: the first 16 bytes of its SHA-256,
    /// in Base64url.
    static String hash(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] tag(byte[] id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(tagging);
            return Arrays.copyOf(mac.doFinal(id), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// There and back: CTR is its own inverse.
    private byte[] crypted(byte[] tag, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encrypting, new IvParameterSpec(tag));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] id) {
        var buffer = ByteBuffer.wrap(id);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
