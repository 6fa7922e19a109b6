package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an application's state follows from what is known of it.
class ApplicationTest {
    private static final Instant EXPIRES = Instant.parse("2021-08-15T00:00:00Z");
    private static final PersonId MATCHED = new PersonId(Ids.next());
    private static final PersonId DECIDED = new PersonId(Ids.next());

    @ParameterizedTest
    @CsvSource({
        // matched, decided, replaced, enrolled, now -> state
        "false, NO, false, false, 2021-08-14T23:59:59Z, WAITING",
        "true, NO, false, false, 2021-08-14T23:59:59Z, READY",
        "false, FOR, false, false, 2021-08-14T23:59:59Z, READY",
        "false, AGAINST, false, false, 2021-08-14T23:59:59Z, REFUSED",
        "true, AGAINST, false, false, 2021-08-14T23:59:59Z, REFUSED",
        "true, NO, false, false, 2021-08-15T00:00:00Z, EXPIRED",
        "true, NO, false, false, 2021-08-15T00:00:01Z, EXPIRED",
        "true, NO, true, false, 2021-08-14T23:59:59Z, REPLACED",
        "true, NO, false, true, 2021-09-01T00:00:00Z, DONE"
    })
    void theStateFollowsFromTheFacts(
            boolean matched, String decided, boolean replaced, boolean enrolled, Instant now, ApplicationState state) {
        var application = new Application(
                new ApplicationId(Ids.next()),
                null,
                null,
                new AreaId(Ids.next()),
                1,
                matched ? MATCHED : null,
                EXPIRES.minus(Application.VALIDITY),
                EXPIRES,
                decided.equals("FOR") ? DECIDED : null,
                decided.equals("NO") ? null : EXPIRES.minusSeconds(100),
                null,
                replaced,
                enrolled);
        assertEquals(state, application.state(now));
        assertEquals(whom(matched, decided), application.whom());
    }

    private static @Nullable PersonId whom(boolean matched, String decided) {
        return switch (decided) {
            case "FOR" -> DECIDED;
            case "AGAINST" -> null;
            default -> matched ? MATCHED : null;
        };
    }
}
