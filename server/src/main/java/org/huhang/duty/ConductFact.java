package org.huhang.duty;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that happened in a case of conduct.
///
/// @param upheld of a decision alone
/// @param words empty when their key was destroyed
/// @param byPersonId whose account that is, if anybody's of the registry
record ConductFact(
        ConductAct act,
        @Nullable Boolean upheld,
        String words,
        AccountId accountId,
        @Nullable PersonId byPersonId,
        Instant occurredAt) {
    boolean isBy(AccountId account, @Nullable PersonId person) {
        return accountId.equals(account) || (person != null && person.equals(byPersonId));
    }
}
