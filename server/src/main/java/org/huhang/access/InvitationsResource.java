package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.Invitation.InvitationId;
import org.huhang.access.Me.NamedGrant;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;

/// The links that open accounts.
@Path("/api/access")
@RunOnVirtualThread
class InvitationsResource {
    private final Administration administration;
    private final AdministratorScope scope;
    private final Enrolments enrolments;
    private final Names names;
    private final Caller caller;
    private final WallClock wall;

    InvitationsResource(
            Administration administration,
            AdministratorScope scope,
            Enrolments enrolments,
            Names names,
            Caller caller,
            WallClock wall) {
        this.administration = administration;
        this.scope = scope;
        this.enrolments = enrolments;
        this.names = names;
        this.caller = caller;
        this.wall = wall;
    }

    /// @param id the client's, and the id of the invitation
    record NewInvitation(
            InvitationId id,
            String displayName,
            Role role,
            AreaId areaId,
            @Nullable OrganizationId organizationId) {}

    record LinkToken(String token) {
        @Override
        public String toString() {
            return "LinkToken[…]";
        }
    }

    /// What a link is good for, before it is used.
    @Schema(name = "InvitationPreview")
    record Preview(Invitation.Kind kind, String displayName, List<NamedGrant> grants, Instant expiresAt) {}

    @POST
    @Path("/invitations")
    @Permit(Permission.ACCOUNTS_MANAGE)
    public Invitations.Issued invite(NewInvitation invitation) {
        scope.require(invitation.areaId(), invitation.organizationId());
        return administration
                .invite(Invitation.toEnrol(
                        invitation.id(),
                        new AccountId(Ids.next()),
                        invitation.displayName().strip(),
                        invitation.role(),
                        invitation.areaId(),
                        invitation.organizationId(),
                        caller.accountId()))
                .orThrow();
    }

    @POST
    @Path("/invitation-preview")
    @Open("the holder of a link is nobody yet; the link is the secret")
    public Preview preview(LinkToken link) {
        var stored = enrolments.look(new Token(link.token()), null, wall.now()).orThrow();
        return new Preview(stored.kind(), stored.displayName(), names.of(List.of(stored.grant())), stored.expiresAt());
    }
}
