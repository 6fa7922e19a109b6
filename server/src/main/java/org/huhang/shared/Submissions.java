package org.huhang.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;

/// Makes a repeated submission the same submission: a client gives each thing that it creates a UUIDv7
/// and may send it as often as its network makes it.
@ApplicationScoped
public class Submissions {
    private static final String MAC = "HmacSHA256";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final WallClock wall;
    private final SecretKeySpec key;

    Submissions(Jdbi jdbi, ObjectMapper json, WallClock wall, KeyFolder keys) {
        this.jdbi = jdbi;
        this.json = json;
        this.wall = wall;
        key = new SecretKeySpec(keys.secret("submissions", 32), MAC);
    }

    /// Call it first in the transaction that does the work. A second transaction with the same id waits
    /// here for the first to end.
    ///
    /// @param body all that was submitted; the same id with another body is refused
    @Transactional(Transactional.TxType.MANDATORY)
    public First first(UUID id, Object body) {
        return new First(id, take(id, body));
    }

    /// What is to be done of a submission: the work is told true to do it now, false when it was done before.
    public final class First {
        private final UUID id;
        private final Outcome<Boolean> taken;

        private First(UUID id, Outcome<Boolean> taken) {
            this.id = id;
            this.taken = taken;
        }

        public <R> Outcome<R> map(Function<? super Boolean, ? extends R> work) {
            return taken.map(work);
        }

        /// For work that may yet refuse: what is refused was not done, so that the same id, sent again, is looked at
        /// anew and not answered as done.
        public <R> Outcome<R> then(Function<? super Boolean, Outcome<R>> work) {
            return taken.then(first -> {
                var outcome = work.apply(first);
                if (first && outcome instanceof Outcome.Refused) {
                    forget(id);
                }
                return outcome;
            });
        }
    }

    private void forget(UUID id) {
        jdbi.useHandle(h -> h.execute("delete from shared.submissions where id = ?", id));
    }

    private Outcome<Boolean> take(UUID id, Object body) {
        if (!Ids.isVersion7(id)) {
            return Outcome.refused(Refusal.invalid("shared.id-not-version-7", "id", Map.of("id", id)));
        }
        var digest = digest(body);
        int inserted = jdbi.withHandle(h -> h.createUpdate("""
                insert into shared.submissions (id, digest, received_at)
                values (:id, :digest, :now)
                on conflict (id) do nothing
                """)
                .bind("id", id)
                .bind("digest", digest)
                .bind("now", wall.now())
                .execute());
        if (inserted == 1) {
            return Outcome.done(true);
        }
        var known = jdbi.withHandle(h -> h.createQuery("select digest from shared.submissions where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
        return known.isEmpty() || Arrays.equals(known.get(), digest)
                ? Outcome.done(false)
                : Outcome.refused(Refusal.conflict("shared.id-used-for-other-content", Map.of("id", id)));
    }

    /// Keyed, for what was submitted may be short enough to be guessed from a plain digest: a phone, an identity
    /// number.
    private byte[] digest(Object body) {
        try {
            var text = body.getClass().getName() + json.writeValueAsString(body);
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("a submission cannot be digested", e);
        }
    }
}
