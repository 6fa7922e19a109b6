package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(Integer.parseInt(Passwords.MEMORY_KIB));

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void aHouseHashesAsIsRecommended() {
        var hash = passwords.hash("seven wet umbrellas");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(passwords.matches("seven wet umbrellas", Optional.of(hash)));
        assertFalse(passwords.matches("seven dry umbrellas", Optional.of(hash)));
    }

    @Test
    void whoChoseAPasswordBeforeTheCostWasRaisedStillGetsIn() {
        var cheap = new Passwords(64);
        try {
            assertTrue(passwords.matches("seven wet umbrellas", Optional.of(cheap.hash("seven wet umbrellas"))));
        } finally {
            cheap.close();
        }
    }

    @Test
    void nobodysPasswordIsCheckedAllTheSame() {
        assertFalse(passwords.matches("seven wet umbrellas", Optional.empty()));
    }
}
