package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which posts the caller reaches: those in areas of theirs, a border's from either side, and those that organizations
/// of theirs staff.
@ApplicationScoped
class PostSight {
    private final PostStore store;
    private final Organizations organizations;
    private final Scopes scopes;
    private final Caller caller;

    PostSight(PostStore store, Organizations organizations, Scopes scopes, Caller caller) {
        this.store = store;
        this.organizations = organizations;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// For the edge: refuses who does not hold the permission there.
    Post require(Permission permission, PostId id) {
        var post = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-post", Map.of())));
        caller.requireThat(sees(permission, post));
        return post;
    }

    boolean sees(Permission permission, Post post) {
        return !scopes.within(caller.areasWith(permission), post.areas()).isEmpty()
                || organizations(permission).stream().anyMatch(post.organizationIds()::contains);
    }

    /// By name: all that the caller reaches, or of these those in one area.
    List<Post> list(Permission permission, @Nullable AreaId in, int most) {
        return store.list(areas(permission, in), in == null ? organizations(permission) : Set.of(), most);
    }

    /// The same without those that are closed.
    List<Post> listOpen(Permission permission, @Nullable AreaId in, Instant at, int most) {
        return store.listOpen(areas(permission, in), in == null ? organizations(permission) : Set.of(), at, most);
    }

    private Set<AreaId> areas(Permission permission, @Nullable AreaId in) {
        var all = store.listAreas();
        var within = scopes.within(caller.areasWith(permission), all);
        if (in == null) {
            return within;
        }
        return scopes.within(List.of(in), within);
    }

    /// Organizations for which alone the caller holds it, with all below them.
    Set<OrganizationId> organizations(Permission permission) {
        var mine = caller.organizationsWith(permission);
        return mine.isEmpty()
                ? Set.of()
                : organizations.listBelow(mine).stream().map(Organization::id).collect(Collectors.toSet());
    }
}
