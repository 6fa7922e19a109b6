package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.posts.NewPost;
import org.huhang.posts.PostId;
import org.huhang.posts.PostKind;
import org.huhang.posts.PostRequests;
import org.huhang.posts.PostRequests.StaffRequest;
import org.huhang.posts.PostRequests.StaffedSeats;
import org.huhang.posts.PostRuleId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Teams of sites: posts in the site's closed loop, asked for with as many people as the rule of staff says for those
/// who
/// live there. Who comes is solved by rosters.
@ApplicationScoped
public class SiteTeams {
    private static final String PATTERN = "QUARANTINE";
    private static final int MOST_PEOPLE = 10_000;

    private final SiteStore sites;
    private final StaffNeeds needs;
    private final PostRequests posts;
    private final Jdbi jdbi;

    SiteTeams(SiteStore sites, StaffNeeds needs, PostRequests posts, Jdbi jdbi) {
        this.sites = sites;
        this.needs = needs;
        this.posts = posts;
        this.jdbi = jdbi;
    }

    /// @param postId the client's, and the id of the post
    /// @param ruleId the client's, of the hours
    /// @param people for so many who live there
    record NewTeam(
            PostId postId, PostRuleId ruleId, List<OrganizationId> organizationIds, int people, LocalDate startDate) {}

    /// @param ruleId the client's
    record NewTeamSize(PostRuleId ruleId, int people, LocalDate startDate) {}

    /// A post of a site with its seats of that moment.
    public record SiteTeam(PostId postId, SiteId siteId, int peopleFor, Instant askedAt, List<StaffedSeats> seats) {}

    @Transactional
    Outcome<PostId> ask(SiteId id, NewTeam wanted, AccountId by, Instant now) {
        var site = sites.lock(id);
        if (site.isEmpty()) {
            return Outcome.refused(Refusal.notFound("sites.no-such-site", Map.of()));
        }
        if (isOutOfRange(wanted.people())) {
            return Outcome.refused(tooMany());
        }
        var at = site.get();
        return posts.open(
                        new NewPost(
                                wanted.postId(),
                                new Wording(at.name().zh(), at.name().en()),
                                PostKind.QUARANTINE,
                                PATTERN,
                                at.areaId(),
                                null,
                                at.placeId(),
                                null,
                                at.loop(),
                                false,
                                at.longitude(),
                                at.latitude(),
                                null,
                                now,
                                wanted.organizationIds()),
                        by,
                        now)
                .then(post ->
                        size(id, post, new NewTeamSize(wanted.ruleId(), wanted.people(), wanted.startDate()), by, now));
    }

    /// For more or fewer who live there, from a day on.
    @Transactional
    Outcome<PostId> resize(SiteId id, PostId post, NewTeamSize wanted, AccountId by, Instant now) {
        if (asked(id).stream().noneMatch(each -> each.postId().equals(post))) {
            return Outcome.refused(Refusal.notFound("sites.no-such-team", Map.of()));
        }
        return isOutOfRange(wanted.people()) ? Outcome.refused(tooMany()) : size(id, post, wanted, by, now);
    }

    private Outcome<PostId> size(SiteId id, PostId post, NewTeamSize wanted, AccountId by, Instant now) {
        var rule = needs.on(wanted.startDate());
        return posts.staff(
                        post,
                        new StaffRequest(
                                wanted.ruleId(),
                                wanted.startDate(),
                                // until another is told: one that ends is one that somebody forgets to renew
                                LocalDate.of(9999, 12, 31),
                                rule.source(),
                                rule.lines(wanted.people())),
                        by,
                        now)
                .map(done -> {
                    record(id, post, wanted.people(), by, now);
                    return done;
                });
    }

    private static boolean isOutOfRange(int people) {
        return people < 1 || people > MOST_PEOPLE;
    }

    private static Refusal tooMany() {
        return Refusal.invalid("sites.people-range", "people", Map.of("most", MOST_PEOPLE));
    }

    /// A post that was opened elsewhere is the team of that site.
    @Transactional
    public void record(SiteId site, PostId post, int people, @Nullable AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into sites.teams (post_id, site_id, people_for, asked_by, asked_at)
                values (:post, :site, :people, :by, :now)
                on conflict (post_id) do update
                   set people_for = excluded.people_for, asked_by = excluded.asked_by, asked_at = excluded.asked_at
                """)
                .bind("post", post)
                .bind("site", site)
                .bind("people", people)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Those of posts that are not closed.
    public List<SiteTeam> list(SiteId site, Instant at) {
        var asked = asked(site);
        var open = posts.listOpen(asked.stream().map(Asked::postId).toList(), at);
        var seats = posts.staffed(open, at);
        return asked.stream()
                .filter(each -> open.contains(each.postId()))
                .map(each -> new SiteTeam(
                        each.postId(),
                        each.siteId(),
                        each.peopleFor(),
                        each.askedAt(),
                        seats.stream()
                                .filter(seat -> seat.postId().equals(each.postId()))
                                .toList()))
                .toList();
    }

    record Asked(PostId postId, SiteId siteId, int peopleFor, Instant askedAt) {}

    private List<Asked> asked(SiteId site) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select post_id, site_id, people_for, asked_at
                  from sites.teams
                 where site_id = :site
                 order by asked_at, post_id
                """).bind("site", site).mapTo(Asked.class).list());
    }
}
