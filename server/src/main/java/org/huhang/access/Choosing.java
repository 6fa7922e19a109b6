package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.access.Enrolments.Chosen;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// A login and a password as somebody chose them, judged and hashed. For the REST edge, before any transaction:
/// hashing takes long.
@ApplicationScoped
class Choosing {
    private final Passwords passwords;
    private final Accounts accounts;

    Choosing(Passwords passwords, Accounts accounts) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    Chosen of(@Nullable String typedLogin, @Nullable String typedPassword) {
        var login = LoginRule.fold(typedLogin == null ? "" : typedLogin);
        var password = typedPassword == null ? "" : typedPassword;
        LoginRule.refusal(login)
                .or(() -> PasswordRule.IN_FORCE.refusal(login, password))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return new Chosen(login, passwords.hash(password));
    }

    String displayName(AccountId account) {
        return accounts.find(account).map(Account::displayName).orElse("");
    }
}
