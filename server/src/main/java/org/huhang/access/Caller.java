package org.huhang.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Who is asking, with which roles in which scopes, for which purpose, in which language. Filled by the
/// guard before an endpoint runs. Its `require…` methods are for the REST edge, outside of transactions.
@RequestScoped
public class Caller {
    private final Scopes scopes;
    private @Nullable SignedIn signedIn;
    private @Nullable Purpose purpose;
    private Texts.Language language = Texts.Language.ZH;

    Caller(Scopes scopes) {
        this.scopes = scopes;
    }

    /// @param personId the person of the registry who holds the account, if any
    record SignedIn(AccountId accountId, @Nullable PersonId personId, String displayName, List<Grant> grants) {}

    void fill(@Nullable SignedIn who, @Nullable Purpose why, Texts.Language in) {
        signedIn = who;
        purpose = why;
        language = in;
    }

    public boolean isSignedIn() {
        return signedIn != null;
    }

    public AccountId accountId() {
        return who().accountId();
    }

    public Optional<PersonId> personId() {
        return Optional.ofNullable(who().personId());
    }

    public String displayName() {
        return who().displayName();
    }

    public List<Grant> grants() {
        return who().grants();
    }

    public Texts.Language language() {
        return language;
    }

    public Optional<Purpose> findPurpose() {
        return Optional.ofNullable(purpose);
    }

    public Purpose purpose() {
        return findPurpose()
                .orElseThrow(() -> new RefusedException(
                        new Refusal(Refusal.Kind.PURPOSE_REQUIRED, "access.purpose-required", null, Map.of())));
    }

    public boolean holds(Permission permission) {
        return isSignedIn() && grantsWith(permission).findAny().isPresent();
    }

    /// The areas in which the permission is held, each with all below it. Grants for one organization
    /// do not count: they give no view of an area.
    public List<AreaId> areasWith(Permission permission) {
        return grantsWith(permission)
                .filter(grant -> grant.organizationId() == null)
                .map(Grant::areaId)
                .distinct()
                .toList();
    }

    /// The organizations for which the permission is held, each with all below it.
    public List<OrganizationId> organizationsWith(Permission permission) {
        return grantsWith(permission)
                .flatMap(grant -> Stream.ofNullable(grant.organizationId()))
                .distinct()
                .toList();
    }

    public boolean may(Permission permission, AreaId area) {
        return areasWith(permission).stream().anyMatch(mine -> scopes.covers(mine, area));
    }

    /// For what belongs to an organization: a grant for it, for one above it, or for its area.
    public boolean may(Permission permission, OrganizationId organization, AreaId itsArea) {
        return may(permission, itsArea)
                || grantsWith(permission)
                        .map(Grant::organizationId)
                        .anyMatch(mine -> mine != null && scopes.covers(mine, organization));
    }

    public void require(Permission permission, AreaId area) {
        requireThat(may(permission, area));
    }

    public void require(Permission permission, OrganizationId organization, AreaId itsArea) {
        requireThat(may(permission, organization, itsArea));
    }

    /// Refuses with "outside of your scope" unless the condition holds.
    public void requireThat(boolean inScope) {
        if (!inScope) {
            throw new RefusedException(Refusal.forbidden("access.outside-scope", Map.of()));
        }
    }

    private Stream<Grant> grantsWith(Permission permission) {
        return who().grants().stream()
                .filter(grant -> grant.role().permissions().contains(permission));
    }

    private SignedIn who() {
        if (signedIn == null) {
            throw new RefusedException(
                    new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.not-signed-in", null, Map.of()));
        }
        return signedIn;
    }
}
