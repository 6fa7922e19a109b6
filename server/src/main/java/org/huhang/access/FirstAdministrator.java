package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.huhang.access.Invitation.InvitationId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;

/// Lets the first person into an empty city.
@ApplicationScoped
public class FirstAdministrator {
    private final Accounts accounts;
    private final Invitations invitations;

    FirstAdministrator(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /// A one-time link for the operator's console, as long as no account exists. Each call makes the link
    /// of the call before void.
    ///
    /// @param baseUrl scheme, host and port, without a slash at the end
    /// @param root the area over everything; it need not exist yet
    @Transactional
    public Optional<String> link(String baseUrl, AreaId root) {
        if (!accounts.none()) {
            return Optional.empty();
        }
        invitations.voidUninvited();
        var issued = invitations.invite(Invitation.toEnrol(
                new InvitationId(Ids.next()),
                new AccountId(Ids.next()),
                "系统管理员 Administrator",
                Role.ADMINISTRATOR,
                root,
                null,
                null));
        return Optional.of(issued.link(baseUrl));
    }
}
