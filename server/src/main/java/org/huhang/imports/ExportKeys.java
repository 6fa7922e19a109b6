package org.huhang.imports;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huhang.shared.KeyFolder;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.jdbi.v3.core.Handle;

/// Each export's file is sealed under a key of its own, destroyed with it: so what old backups hold of it opens no
/// more. Another key, which stays, tells the invented rows.
@Singleton
class ExportKeys {
    private static final int LENGTH = 32;
    private static final String CANARIES = "canaries";

    private final KeyFolder folder;
    private final KeyRing ring;

    ExportKeys(KeyFolder folder, KeyRings rings) {
        this.folder = folder;
        ring = rings.get("exports");
    }

    /// A number that no other export is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "imports.export_keys");
    }

    /// Each piece opens in its own place alone.
    byte[] seal(long key, int piece, byte[] content) {
        return ring.seal(key, "piece/" + piece, content);
    }

    byte[] open(long key, int piece, byte[] sealed) {
        var content = ring.openBytes(key, "piece/" + piece, sealed);
        if (content == null) {
            throw new IllegalStateException("the key " + key + " of an export is destroyed");
        }
        return content;
    }

    /// For good, wherever a copy lies.
    void destroy(long key) {
        ring.destroy(List.of(key));
    }

    boolean holds(long key) {
        return ring.holds(key);
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
}
