package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.contacts.Setting;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.visits.ContactIndex;
import org.huhang.visits.HowKnown;
import org.huhang.visits.Identities;
import org.huhang.visits.Moments;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.VisitPlace;
import org.huhang.visits.VisitPlaces;
import org.jspecify.annotations.Nullable;

/// Whom a case met by the visits that are kept, in both degrees: the contact index answers in numbers, and who is
/// behind
/// them is asked once for each degree, on behalf of whoever approved the case.
@ApplicationScoped
class VisitMeetings {
    private static final String WHAT = "traced";

    private final ContactIndex index;
    private final Pseudonyms pseudonyms;
    private final Identities identities;
    private final VisitPlaces places;
    private final LocalGround ground;
    private final People people;
    private final ZoneId zone;

    VisitMeetings(
            ContactIndex index,
            Pseudonyms pseudonyms,
            Identities identities,
            VisitPlaces places,
            LocalGround ground,
            People people,
            CityClock clock) {
        this.index = index;
        this.pseudonyms = pseudonyms;
        this.identities = identities;
        this.places = places;
        this.ground = ground;
        this.people = people;
        this.zone = clock.zone();
    }

    /// @param met of each exposure that is a meeting the two stays behind it
    /// @param unread days that the index could not answer for
    /// @param waiting the refusal for which people could not be named: then `exposures` are not all
    record FromVisits(
            List<Exposure> exposures,
            Map<ExposureId, MeetingsKnown.Met> met,
            Set<LocalDate> unread,
            @Nullable String waiting) {}

    /// What is asked of one case.
    ///
    /// @param edition of the nation, `local` one of a place that adds to it
    /// @param otherwise its exposures by other ways: their close contacts lead on, too
    /// @param named people already named for this case: nobody is named twice for it
    /// @param isolated of people who are cases themselves the moment at which they were isolated
    record Question(
            TracedCase of,
            RuleEdition edition,
            @Nullable RuleEdition local,
            List<Exposure> otherwise,
            Set<PersonId> named,
            Map<PersonId, Instant> isolated,
            AccountId approver) {}

    FromVisits find(Question asked, Instant now) {
        return new Search(asked, now).find();
    }

    /// One question on its way to the answer.
    private final class Search {
        private final Question asked;
        private final Instant now;
        private final ContactIndex.Indexed indexed = index.now();
        private final Map<Integer, PersonId> known = new HashMap<>();
        private final Set<Integer> ofCase;
        private final Map<ExposureId, MeetingsKnown.Met> met = new HashMap<>();
        private @Nullable String waiting;

        Search(Question asked, Instant now) {
            this.asked = asked;
            this.now = now;
            var person = asked.of().personId();
            var all = new HashSet<>(asked.named());
            asked.otherwise().forEach(each -> all.add(each.personId()));
            all.add(person);
            var numbers = pseudonyms.of(all);
            var who = people.now(all);
            numbers.forEach((each, his) -> his.forEach(number -> known.put(number, who.getOrDefault(each, each))));
            ofCase = numbers.getOrDefault(person, Set.of());
        }

        FromVisits find() {
            var edition = asked.edition();
            int from = moment(Objects.requireNonNull(asked.of().windowStart()));
            int to = moment(asked.of().windowEnd(now));
            var question = new IndexQuestion(indexed.snapshot(), edition, ofCase, from, to);
            var found = new ArrayList<Seen>();
            if (from < to) {
                found.addAll(question.first(indexed.rules(edition.asked(1))));
            }
            var local = stays(question);
            name(found.stream().map(Seen::number).toList());
            name(local.stream().map(Seen::number).toList());
            var links = links(found);
            var second = question.second(indexed.rules(edition.asked(2)), links.values(), found);
            name(second.stream().map(Seen::number).toList());
            found.addAll(second);
            return new FromVisits(exposures(found, local), met, unread(from), waiting);
        }

        /// Of a local edition, where one adds to this case.
        private List<Seen> stays(IndexQuestion question) {
            var rules = asked.local();
            var scope = rules == null ? null : rules.local();
            if (scope == null) {
                return List.of();
            }
            return onGround(scope)
                    .map(on -> question.stays(on.places(), Moments.start(scope.staySince()), scope))
                    .orElse(List.of());
        }

        private Optional<LocalGround.OnGround> onGround(LocalScope scope) {
            return ground.find(scope, indexed.settings().length, now);
        }

        /// Nobody is asked for who is known already, and nobody at all once that was refused.
        private void name(Collection<Integer> numbers) {
            var wanted = new TreeSet<>(numbers);
            wanted.removeAll(known.keySet());
            if (wanted.isEmpty() || waiting != null) {
                return;
            }
            switch (identities.reveal(asked.of().caseId().value(), asked.approver(), wanted, WHAT)) {
                case Outcome.Done<Map<Integer, PersonId>>(Map<Integer, PersonId> named) -> known.putAll(named);
                case Outcome.Refused<Map<Integer, PersonId>>(org.huhang.shared.Refusal refusal) ->
                    waiting = refusal.code();
            }
        }

        /// The close contacts from whom the second degree begins, by number: each from its first exposure on, until it
        /// was isolated or now.
        private Map<Integer, IndexQuestion.Link> links(List<Seen> first) {
            var policy = asked.edition().secondary();
            Map<Integer, Integer> since = new HashMap<>();
            first.stream()
                    .filter(each -> each.contactClass() == ContactClass.CLOSE && policy.follows(each.highRisk()))
                    .forEach(each -> since.merge(each.number(), each.start(), Math::min));
            // a household and a meal in a closed room are of high risk by themselves
            var others = asked.otherwise().stream()
                    .filter(each -> each.suggestedClass() == ContactClass.CLOSE && policy.follows(true))
                    .collect(Collectors.toMap(Exposure::personId, each -> moment(each.start()), Math::min));
            pseudonyms
                    .of(others.keySet())
                    .forEach((person, numbers) -> numbers.forEach(
                            number -> since.merge(number, Objects.requireNonNull(others.get(person)), Math::min)));
            Map<Integer, IndexQuestion.Link> links = new HashMap<>();
            since.forEach((number, moment) -> {
                if (!ofCase.contains(number)) {
                    links.put(number, new IndexQuestion.Link(number, moment, until(number)));
                }
            });
            return links;
        }

        private int until(int number) {
            var person = known.get(number);
            var isolated = person == null ? null : asked.isolated().get(person);
            return moment(isolated == null || isolated.isAfter(now) ? now : isolated);
        }

        private Set<LocalDate> unread(int from) {
            var rules = asked.local();
            var first = rules == null || rules.local() == null
                    ? Moments.day(from)
                    : earlier(Moments.day(from), rules.local().staySince());
            return indexed.unread().stream()
                    .filter(day -> !day.isBefore(first))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<Exposure> exposures(List<Seen> found, List<Seen> local) {
            var areas = people.areasOf(new HashSet<>(known.values()));
            var named = places.list(found.stream().map(Seen::place).collect(Collectors.toSet()));
            var all = new ArrayList<Exposure>();
            for (Seen each : found) {
                var person = known.get(each.number());
                var via = each.via() == Seen.NOBODY ? null : known.get(each.via());
                var place = named.get(each.place());
                if (person != null && place != null && (each.degree() == 1 || via != null) && !isCase(person)) {
                    var exposure = met(
                            each,
                            person,
                            via,
                            areas.getOrDefault(person, asked.of().areaId()),
                            place);
                    all.add(exposure);
                    met.put(exposure.id(), stays(each));
                }
            }
            var rules = asked.local();
            var on = local.isEmpty() || rules == null || rules.local() == null
                    ? Optional.<LocalGround.OnGround>empty()
                    : onGround(rules.local());
            for (Seen each : local) {
                var person = known.get(each.number());
                if (person != null && on.isPresent() && !isCase(person)) {
                    all.add(stayed(
                            each, person, areas.getOrDefault(person, asked.of().areaId()), on.get()));
                }
            }
            return all;
        }

        /// The other of the two may have left before: it was there on that day.
        private MeetingsKnown.Met stays(Seen seen) {
            int midnight = Moments.start(Moments.day(seen.start()));
            int until = Math.max(seen.end(), midnight + Moments.SECONDS_A_DAY);
            var others = seen.via() == Seen.NOBODY ? ofCase : Set.of(seen.via());
            return new MeetingsKnown.Met(
                    new HowKnown.Stay(seen.number(), seen.place(), seen.start(), seen.end()),
                    others.stream()
                            .map(each -> new HowKnown.Stay(each, seen.place(), midnight, until))
                            .toList());
        }

        private boolean isCase(PersonId person) {
            return person.equals(asked.of().personId());
        }

        private Exposure met(Seen seen, PersonId person, @Nullable PersonId via, AreaId area, VisitPlace place) {
            var day = Moments.day(seen.start());
            return exposure(
                    seen,
                    person,
                    area,
                    ExposureReason.CO_PRESENCE,
                    named(seen.place() + " " + day + " " + (via == null ? "" : via.value())),
                    place.name(),
                    ruleOf(seen),
                    asked.edition().edition(),
                    new Encounter(
                            seen.degree(),
                            via,
                            seen.setting(),
                            seen.seconds(),
                            seen.air(),
                            seen.rowsApart() == Seen.UNKNOWN ? null : seen.rowsApart(),
                            seen.seatUnknown()));
        }

        private Exposure stayed(Seen seen, PersonId person, AreaId area, LocalGround.OnGround on) {
            return exposure(
                    seen,
                    person,
                    area,
                    ExposureReason.AREA_STAY,
                    on.evidenceId(),
                    on.evidence(),
                    "stayed-on-ground",
                    Objects.requireNonNull(asked.local()).edition(),
                    new Encounter(1, null, null, seen.seconds(), null, null, false));
        }

        private Exposure exposure(
                Seen seen,
                PersonId person,
                AreaId area,
                ExposureReason reason,
                UUID evidenceId,
                String evidence,
                String rule,
                String edition,
                Encounter encounter) {
            return new Exposure(
                    new ExposureId(Ids.next()),
                    asked.of().caseId(),
                    person,
                    area,
                    reason,
                    evidenceId,
                    evidence,
                    Moments.instant(seen.start(), zone),
                    Moments.instant(seen.end(), zone),
                    seen.contactClass(),
                    rule,
                    edition,
                    encounter,
                    now);
        }

        /// `met-room`, `beyond`, `crowd`, `second-degree`.
        private String ruleOf(Seen seen) {
            if (seen.degree() == 2) {
                return "second-degree";
            }
            var setting = Objects.requireNonNull(seen.setting());
            var line = Objects.requireNonNull(asked.edition().lines(1).get(setting));
            if (seen.contactClass() == line.classNear()) {
                return "met-" + setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return setting == Setting.ROOM || setting == Setting.OPEN_AIR ? "crowd" : "beyond";
        }
    }

    private int moment(Instant at) {
        return Moments.of(at, zone);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /// The same place, day and contact have the same id when they are found again.
    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
