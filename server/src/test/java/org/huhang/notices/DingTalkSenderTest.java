package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DingTalkSenderTest {
    /// Computed apart, with `openssl dgst -sha256 -hmac`.
    @Test
    void theSignatureIsTheOneOfTheDescription() {
        assertEquals(
                "hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM=",
                DingTalkSender.signature(1577262236757L, "this is secret"));
    }
}
