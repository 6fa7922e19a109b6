package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Wording;

/// The posts of that area, so that what is signed there names them by their ids.
@ApplicationScoped
class PostsOfArea implements BundlePart {
    private static final int MOST = 500;

    private final PostStore posts;
    private final Scopes scopes;
    private final CityClock clock;

    PostsOfArea(PostStore posts, Scopes scopes, CityClock clock) {
        this.posts = posts;
        this.scopes = scopes;
        this.clock = clock;
    }

    private record More(Wording name) {}

    @Override
    public String name() {
        return "rosterPosts";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        return posts.listOpen(scopes.within(List.of(area), posts.listAreas()), Set.of(), clock.now(), MOST).stream()
                .map(post ->
                        new BundleLine(post.id().value().toString(), post.name().zh(), new More(post.name())))
                .toList();
    }
}
