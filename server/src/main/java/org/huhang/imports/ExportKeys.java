package org.huhang.imports;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huhang.shared.KeyFolder;

/// Each export's file is sealed with a key of its own, destroyed with it: so what old backups hold of it cannot be read
/// either. Another key, which stays, tells the invented rows.
@Singleton
class ExportKeys {
    private static final int LENGTH = 32;
    private static final String CANARIES = "canaries";

    private final KeyFolder folder;

    ExportKeys(KeyFolder folder) {
        this.folder = folder;
    }

    SecretKeySpec make(ExportId id) {
        return new SecretKeySpec(folder.secret(name(id), LENGTH), "AES");
    }

    Optional<SecretKeySpec> find(ExportId id) {
        return folder.has(name(id)) ? Optional.of(make(id)) : Optional.empty();
    }

    void destroy(ExportId id) {
        folder.destroy(name(id));
    }

    /// Where the invented rows of an export stand and what is in them: the same however often it is made.
    RandomGenerator random(ExportId id) {
        var seed = mac("seed " + id.value());
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (seed[i] & 0xFF);
        }
        return new SplittableRandom(value);
    }

    /// Of a number of an invented row: who rules the database must not be able to strike them from a list.
    byte[] trace(String number) {
        return Arrays.copyOf(mac("trace " + number), 16);
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(folder.secret(CANARIES, LENGTH), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(ExportId id) {
        return "export-" + id.value();
    }
}
