package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.huhang.notices.Announcements;
import org.huhang.shared.Consumer;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;

/// Lays into the outbox, when a plan is put in force, a message to each volunteer for their building, and one to the
/// channels of the area. By a later version only those are told for whom something changed, and who calls nobody any
/// more.
@ApplicationScoped
class SendsCallups implements Consumer<CallupPublished> {
    private final CallupStore store;
    private final Announcements announcements;
    private final MessagesOfCallups messages;
    private final WallClock wall;

    SendsCallups(CallupStore store, Announcements announcements, MessagesOfCallups messages, WallClock wall) {
        this.store = store;
        this.announcements = announcements;
        this.messages = messages;
        this.wall = wall;
    }

    static String basis(CallupPublicationId id) {
        return "CALLUP:" + id.value();
    }

    @Override
    public String name() {
        return "callups.sends";
    }

    @Override
    public Class<CallupPublished> event() {
        return CallupPublished.class;
    }

    @Override
    public void accept(CallupPublished event) {
        var publication = store.findPublication(event.publicationId()).orElseThrow();
        var version = store.findVersion(publication.versionId()).orElseThrow();
        var before = store.findPublishedBefore(publication)
                .flatMap(earlier -> store.findVersion(earlier.versionId()))
                .map(this::texts)
                .orElse(Map.of());
        var plan = store.find(event.planId()).orElseThrow();
        var basis = basis(event.publicationId());
        announcements.tell(
                basis,
                Map.of(plan.areaId(), messages.toArea(version.ground().listed(), version)),
                Map.of(),
                wall.now());
        announcements.tellPeople(basis, news(before, texts(version)), wall.now());
    }

    /// @param before what each of them was told by the version that was in force
    private Map<PersonId, String> news(Map<PersonId, String> before, Map<PersonId, String> now) {
        Map<PersonId, String> news = new HashMap<>();
        now.forEach((person, text) -> {
            if (!before.containsKey(person)) {
                news.put(person, text);
            } else if (!text.equals(before.get(person))) {
                news.put(person, messages.changed(text));
            }
        });
        before.keySet().stream()
                .filter(person -> !now.containsKey(person))
                .forEach(person -> news.put(person, messages.freed()));
        return news;
    }

    /// Somebody with two buildings is told of both.
    private Map<PersonId, String> texts(CallupVersion version) {
        Map<PersonId, String> texts = new HashMap<>();
        for (CallupStore.Volunteering each : store.listVolunteers(version.id())) {
            var turns = OwnCallups.turns(version, each.buildingId());
            var house = version.ground().buildings().stream()
                    .filter(building -> building.id().equals(each.buildingId()))
                    .findFirst();
            if (!turns.isEmpty() && house.isPresent()) {
                texts.merge(
                        each.personId(),
                        messages.toVolunteer(
                                house.get().name(), turns, version.settings().telephone()),
                        (one, other) -> one + "\n" + other);
            }
        }
        return texts;
    }
}
