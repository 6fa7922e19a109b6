package org.huhang.shared;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The keys of one ring between two rotations: a tree that seals, and a key that indexes.
///
/// What is sealed is this epoch's number, one byte, then what AES-256-GCM makes: nonce (12 bytes), the text, tag (16).
/// Ring, number of the key and field are bound to it: copied to another row or column it does not open.
final class KeyEpoch {
    private static final int INDEX_BYTES = 16;

    private final String ring;
    private final int number;
    private final KeyTree tree;
    private final byte[] indexKey;
    private final ConcurrentLinkedQueue<Desk> desks = new ConcurrentLinkedQueue<>();

    /// @param number 1 to 255
    KeyEpoch(String ring, int number, KeyTree tree, byte[] indexKey) {
        this.ring = ring;
        this.number = number;
        this.tree = tree;
        this.indexKey = indexKey;
    }

    int number() {
        return number;
    }

    KeyTree tree() {
        return tree;
    }

    byte[] indexKey() {
        return indexKey.clone();
    }

    boolean holds(long key) {
        return tree.holds(key);
    }

    KeyEpoch without(java.util.Collection<Long> keys) {
        return new KeyEpoch(ring, number, tree.without(keys), indexKey);
    }

    byte[] seal(long key, String field, byte[] clear) {
        var desk = desk();
        try {
            var secret = desk.walk.find(key);
            if (secret == null) {
                throw new IllegalStateException(
                        "key " + key + " of " + ring + " is destroyed: nothing is sealed by it");
            }
            var sealed = new AesGcmJce(secret).encrypt(clear, bound(key, field));
            var all = new byte[sealed.length + 1];
            all[0] = (byte) number;
            System.arraycopy(sealed, 0, all, 1, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            desks.add(desk);
        }
    }

    /// @return nothing where the key is destroyed
    byte @Nullable [] open(long key, String field, byte[] sealed) {
        var desk = desk();
        try {
            var secret = desk.walk.find(key);
            return secret == null
                    ? null
                    : new AesGcmJce(secret).decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), bound(key, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what lies under key " + key + " of " + ring + " (" + field + ") was sealed for another place", e);
        } finally {
            desks.add(desk);
        }
    }

    /// The same for the same text, and nothing that can be turned back without the key.
    UUID index(String field, String text) {
        var desk = desk();
        try {
            desk.index.update(field.getBytes(StandardCharsets.UTF_8));
            desk.index.update((byte) 0);
            var whole = ByteBuffer.wrap(desk.index.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, INDEX_BYTES);
            return new UUID(whole.getLong(), whole.getLong());
        } finally {
            desks.add(desk);
        }
    }

    private byte[] bound(long key, String field) {
        return (ring + "/" + key + "/" + field).getBytes(StandardCharsets.UTF_8);
    }

    private Desk desk() {
        var free = desks.poll();
        return free == null ? new Desk(tree.walk(), hmac(indexKey)) : free;
    }

    /// What one thread at a time works with; making it costs more than using it.
    private record Desk(KeyTree.Walk walk, Mac index) {}

    private static Mac hmac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
