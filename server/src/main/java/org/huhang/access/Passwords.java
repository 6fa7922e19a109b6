package org.huhang.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// Argon2id with the parameters that OWASP's password storage cheat sheet gives first: 19 MiB, two
/// passes, one lane. Each hash carries those that it was made with, and is checked by them.
///
/// Hashing has threads of its own, one per processor, and a short queue: a flood of sign-ins takes at
/// most that many times 19 MiB and leaves the virtual threads of everything else running.
@ApplicationScoped
class Passwords {
    static final String MEMORY_KIB = "19456";
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int QUEUE = 200;

    private final Argon2Function argon2;
    private final ExecutorService threads;
    /// What the password of nobody is compared with, so that an unknown login takes as long as a known one.
    private final String decoy;

    /// @param memory KiB for each hash that is made
    Passwords(@ConfigProperty(name = "huhang.passwords.memory", defaultValue = MEMORY_KIB) int memory) {
        argon2 = Argon2Function.getInstance(memory, PASSES, LANES, HASH_BYTES, Argon2.ID);
        int processors = Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                processors,
                processors,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("password-", 1).daemon().factory());
        decoy = hashNow(Token.next().value());
    }

    String hash(String password) {
        return run(() -> hashNow(password));
    }

    /// @param hash that of the account, or none when there is no such account: then false, after as long
    boolean matches(String password, Optional<String> hash) {
        var known = hash.orElse(decoy);
        return run(() -> Password.check(password, known).with(Argon2Function.getInstanceFromHash(known)))
                && hash.isPresent();
    }

    private String hashNow(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult();
    }

    private <T> T run(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (RejectedExecutionException crowded) {
            throw new RefusedException(new Refusal(Refusal.Kind.TOO_MANY, "access.sign-in-crowded", null, Map.of()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password was hashed", e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
