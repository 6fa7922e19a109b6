package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.Scopes;
import org.huhang.notices.Notice;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;

/// A notice opens, changes and closes zones only where whoever issued it commands: in the area of the organization that
/// issued it, or in one of the areas for which a command post drafted it, and below. A community's notice seals no
/// county, and one county's notice nothing of another.
///
/// Source: A16, "start, change, end of a zone name the order"; an order binds where its issuer commands.
@ApplicationScoped
class IssuerReach {
    private final Organizations organizations;
    private final Scopes scopes;

    IssuerReach(Organizations organizations, Scopes scopes) {
        this.organizations = organizations;
        this.scopes = scopes;
    }

    /// @param area in which the zone lies with all of it
    Optional<Refusal> refusal(Notice notice, AreaId area) {
        return reaches(notice, area)
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        "zones.notice-of-elsewhere",
                        "noticeId",
                        Map.of("title", notice.title().zh())));
    }

    private boolean reaches(Notice notice, AreaId area) {
        var issuer = notice.organizationId();
        return issuer != null
                ? organizations
                        .find(issuer)
                        .filter(known -> scopes.covers(known.areaId(), area))
                        .isPresent()
                : notice.areaIds().stream().anyMatch(each -> scopes.covers(each, area));
    }
}
