package org.huhang.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huhang.shared.KeyFolder;

/// What the audit log is sealed, chained and signed with. The keys lie in the key folder: who rules the database alone
/// has not got them. HMAC-SHA256 throughout, each use behind a byte of its own; checkpoints carry Ed25519 signatures,
/// for those who may check but not write.
final class AuditKeys {
    static final int LENGTH = 32;
    private static final String MAC_KEY = "audit";
    private static final String SIGNING_KEY = "audit-signing";
    private static final byte SEAL = 1;
    private static final byte LINK = 2;
    private static final byte BODY = 3;

    private final SecretKeySpec key;
    private final KeyPair signing;

    @Singleton
    static class Producer {
        @Produces
        @Singleton
        AuditKeys keys(KeyFolder folder) {
            return AuditKeys.of(folder);
        }
    }

    private AuditKeys(byte[] secret, byte[] seed) {
        key = new SecretKeySpec(secret, "HmacSHA256");
        signing = pair(seed);
    }

    /// Made when they are not there yet.
    static AuditKeys of(KeyFolder folder) {
        return new AuditKeys(folder.secret(MAC_KEY, LENGTH), folder.secret(SIGNING_KEY, LENGTH));
    }

    /// None where there are none: a verification with new ones would find everything wrong.
    static Optional<AuditKeys> find(KeyFolder folder) {
        return folder.has(MAC_KEY) && folder.has(SIGNING_KEY) ? Optional.of(of(folder)) : Optional.empty();
    }

    byte[] seal(AuditEntry entry) {
        var mac = mac();
        mac.update(SEAL);
        return mac.doFinal(entry.canonical());
    }

    /// Keyed, for a body may be short enough to be guessed from a plain digest. Update it with the body.
    Mac body() {
        var mac = mac();
        mac.update(BODY);
        return mac;
    }

    Sealer sealer() {
        return new Sealer(mac());
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(signing.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSigned(byte[] text, byte[] by) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(signing.getPublic());
            signature.update(text);
            return signature.verify(by);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    PublicKey publicKey() {
        return signing.getPublic();
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The JDK derives a public key only while it makes a pair: so it makes one from the seed given.
    private static KeyPair pair(byte[] seed) {
        try {
            var maker = KeyPairGenerator.getInstance("Ed25519");
            maker.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For many at a time, by one thread.
    static final class Sealer {
        static final byte[] START = new byte[LENGTH];

        private final Mac mac;
        private final ByteBuffer link = ByteBuffer.allocate(Long.BYTES);

        private Sealer(Mac mac) {
            this.mac = mac;
        }

        byte[] seal(byte[] canonical, int offset, int length) {
            mac.update(SEAL);
            mac.update(canonical, offset, length);
            return mac.doFinal();
        }

        /// The MAC at a position: over the position, the MAC before it and the entry's seal.
        ///
        /// @param before [#START] for the first
        byte[] link(long position, byte[] before, byte[] seal) {
            mac.update(LINK);
            link.clear().putLong(position);
            mac.update(link.array(), 0, Long.BYTES);
            mac.update(before);
            return mac.doFinal(seal);
        }
    }
}
