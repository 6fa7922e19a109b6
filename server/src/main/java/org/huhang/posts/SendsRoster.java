package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huhang.notices.Announcements;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;

/// Lays into the outbox, when a roster is put in force, a message for each channel of each organization whose people
/// serve otherwise, and one for each of them where people are reached by SMS. Open pages hear of it by [RosterNews].
@ApplicationScoped
class SendsRoster implements Consumer<RosterPublished> {
    private final PublicationStore publications;
    private final PlanStore plans;
    private final DraftStore drafts;
    private final AnnouncedStore announced;
    private final Announcements announcements;
    private final MessagesOfPosts messages;
    private final CityClock clock;
    private final WallClock wall;

    SendsRoster(
            PublicationStore publications,
            PlanStore plans,
            DraftStore drafts,
            AnnouncedStore announced,
            Announcements announcements,
            MessagesOfPosts messages,
            CityClock clock,
            WallClock wall) {
        this.publications = publications;
        this.plans = plans;
        this.drafts = drafts;
        this.announced = announced;
        this.announcements = announcements;
        this.messages = messages;
        this.clock = clock;
        this.wall = wall;
    }

    static String basis(PublicationId id) {
        return "ROSTER:" + id.value();
    }

    @Override
    public String name() {
        return "posts.sends-roster";
    }

    @Override
    public Class<RosterPublished> event() {
        return RosterPublished.class;
    }

    @Override
    public void accept(RosterPublished event) {
        publications
                .find(event.publicationId())
                .filter(each -> NewsRule.isNews(each.publishedAt(), clock.now()))
                .filter(each -> announced.first(each.id(), clock.now()))
                .ifPresent(this::send);
    }

    /// Many of one organization make one message.
    private record Changed(int people, Instant first) {
        Changed and(Changed other) {
            return new Changed(people + other.people, first.isBefore(other.first) ? first : other.first);
        }
    }

    private void send(PublicationStore.Publication publication) {
        Map<OrganizationId, Changed> organizations = new HashMap<>();
        Map<PersonId, String> people = new HashMap<>();
        var told = Set.copyOf(publications.listTold(publication.id()));
        var first = first(publication);
        for (PlanPerson person : plans.listPeople(publication.planId())) {
            var start = first.get(person.position());
            if (start != null && told.contains(person.personId())) {
                if (person.organizationId() != null) {
                    organizations.merge(person.organizationId(), new Changed(1, start), Changed::and);
                }
                people.put(person.personId(), messages.ownShifts(start));
            }
        }
        Map<OrganizationId, String> texts = new HashMap<>();
        organizations.forEach(
                (organization, changed) -> texts.put(organization, messages.roster(changed.people(), changed.first())));
        announcements.tell(basis(publication.id()), Map.of(), texts, wall.now());
        announcements.tellPeople(basis(publication.id()), people, wall.now());
    }

    private Map<Integer, Instant> first(PublicationStore.Publication publication) {
        int[] before = publications
                .findBefore(publication)
                .map(each -> drafts.holders(each.draftId()))
                .orElse(new int[0]);
        return ChangedSeats.first(
                plans.listSeats(publication.planId()),
                before,
                drafts.holders(publication.draftId()),
                publication.publishedAt());
    }
}
