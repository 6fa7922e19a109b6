package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.notices.Announced;
import org.huhang.notices.Announcements;
import org.huhang.posts.PublicationNews.OrganizationNews;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;

/// What went out of the house when a roster was put in force, and how far it came.
@Path("/api/rosters/{planId}/publications/{publicationId}/messages")
@RunOnVirtualThread
class PublicationMessagesResource {
    private final PublicationStore publications;
    private final AnnouncedStore announced;
    private final Announcements announcements;
    private final RosterSight sight;
    private final Scopes scopes;
    private final WallClock wall;

    PublicationMessagesResource(
            PublicationStore publications,
            AnnouncedStore announced,
            Announcements announcements,
            RosterSight sight,
            Scopes scopes,
            WallClock wall) {
        this.publications = publications;
        this.announced = announced;
        this.announcements = announcements;
        this.sight = sight;
        this.scopes = scopes;
        this.wall = wall;
    }

    @GET
    @Permit(Permission.ROSTERS_PLAN)
    public PublicationNews get(@RestPath PlanId planId, @RestPath PublicationId publicationId) {
        sight.require(Permission.ROSTERS_PLAN, planId);
        var told = publications.countByOrganization(planId, publicationId);
        // of another plan nobody is counted, and nothing is said
        var messages = told.isEmpty()
                ? List.<Announced>of()
                : announcements.list(SendsRoster.basis(publicationId), wall.now());
        var byOrganization = messages.stream()
                .filter(each -> each.organizationId() != null)
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.organizationId())));
        Map<OrganizationId, Integer> organizations = new LinkedHashMap<>();
        told.forEach((organization, people) -> {
            if (organization != null) {
                organizations.put(organization, people);
            }
        });
        Map<OrganizationId, String> names = scopes.organizationNames(organizations.keySet());
        return new PublicationNews(
                told.isEmpty() ? null : announced.find(publicationId).orElse(null),
                organizations.entrySet().stream()
                        .map(each -> new OrganizationNews(
                                each.getKey(),
                                names.getOrDefault(each.getKey(), "–"),
                                each.getValue(),
                                byOrganization.getOrDefault(each.getKey(), List.of()).stream()
                                        .map(Announced::message)
                                        .toList()))
                        .toList(),
                told.getOrDefault(null, 0),
                MessageCount.of(messages.stream()
                        .filter(each -> each.personId() == null)
                        .toList()),
                MessageCount.of(messages.stream()
                        .filter(each -> each.personId() != null)
                        .toList()));
    }
}
