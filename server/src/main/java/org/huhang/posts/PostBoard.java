package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Scopes;
import org.huhang.notices.Notice;
import org.huhang.notices.Notices;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;

/// Posts as they stand now, for all of a list at once.
@ApplicationScoped
class PostBoard {
    private final PostRuleStore rules;
    private final Notices notices;
    private final Scopes scopes;
    private final CityClock clock;

    PostBoard(PostRuleStore rules, Notices notices, Scopes scopes, CityClock clock) {
        this.rules = rules;
        this.notices = notices;
        this.scopes = scopes;
        this.clock = clock;
    }

    PostHours hours(Collection<PostId> posts) {
        return new PostHours(rules.listPatterns(), rules.listRules(posts), rules.closings(posts), clock.zone());
    }

    List<PostStanding> standings(Collection<Post> posts, Instant now) {
        var ids = posts.stream().map(Post::id).toList();
        var hours = hours(ids);
        var closings = rules.closings(ids);
        Map<AreaId, String> areas = scopes.areaNames(
                posts.stream().flatMap(post -> post.areas().stream()).collect(Collectors.toSet()));
        Map<OrganizationId, String> organizations = scopes.organizationNames(
                posts.stream().flatMap(post -> post.organizationIds().stream()).collect(Collectors.toSet()));
        var ended = notices.findEndings(
                posts.stream()
                        .flatMap(post -> Stream.ofNullable(post.noticeId()))
                        .collect(Collectors.toSet()),
                now);
        var today = LocalDate.ofInstant(now, clock.zone());
        return posts.stream()
                .map(post -> {
                    var closing = closings.get(post.id());
                    var other = post.otherAreaId();
                    var notice = post.noticeId();
                    return new PostStanding(
                            post,
                            areas.getOrDefault(post.areaId(), "–"),
                            other == null ? null : areas.getOrDefault(other, "–"),
                            post.organizationIds().stream()
                                    .map(id ->
                                            new PostStanding.NamedOrganization(id, organizations.getOrDefault(id, "–")))
                                    .toList(),
                            hours.lines(post, today),
                            hours.findRule(post, today).map(PostRule::id).orElse(null),
                            closing,
                            closing != null && !closing.closesAt().isAfter(now),
                            Optional.ofNullable(notice)
                                    .flatMap(id -> Optional.ofNullable(ended.get(id)))
                                    .map(Notice::id)
                                    .orElse(null),
                            hours.needed(post, now),
                            hours.nextChange(post, now).orElse(null));
                })
                .toList();
    }
}
