package org.huhang.access;

import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What a one-time link opens.
///
/// @param accountId the account that it opens or, once that is open, signs in to
/// @param invitedBy none for the first administrator and in a demo
public record Invitation(
        InvitationId id,
        Kind kind,
        AccountId accountId,
        String displayName,
        @Nullable PersonId personId,
        Role role,
        AreaId areaId,
        @Nullable OrganizationId organizationId,
        @Nullable AccountId invitedBy,
        Duration validity) {

    public record InvitationId(UUID value) implements Id {}

    @Schema(name = "InvitationKind")
    public enum Kind {
        /// The holder chooses a login and a password.
        ENROL,
        /// The link alone signs in: for demos, never made over HTTP.
        SIGN_IN
    }

    /// For a city at work: the invited chooses login and password within three days.
    public static Invitation toEnrol(
            InvitationId id,
            AccountId account,
            String displayName,
            Role role,
            AreaId area,
            @Nullable OrganizationId organization,
            @Nullable AccountId invitedBy) {
        return new Invitation(
                id, Kind.ENROL, account, displayName, null, role, area, organization, invitedBy, Duration.ofDays(3));
    }

    /// For a demo or a drill: a link that opens the account on its first use and signs in, good for a day.
    public static Invitation toSignIn(
            AccountId account,
            String displayName,
            @Nullable PersonId person,
            Role role,
            AreaId area,
            @Nullable OrganizationId organization) {
        return new Invitation(
                new InvitationId(Ids.next()),
                Kind.SIGN_IN,
                account,
                displayName,
                person,
                role,
                area,
                organization,
                null,
                Duration.ofDays(1));
    }
}
