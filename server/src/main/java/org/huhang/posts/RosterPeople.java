package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huhang.planning.Span;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;

/// The people of a plan, masked, with what they can and when they cannot.
@ApplicationScoped
class RosterPeople {
    private final PlanLoader loader;
    private final People people;
    private final CityClock clock;

    RosterPeople(PlanLoader loader, People people, CityClock clock) {
        this.loader = loader;
        this.people = people;
        this.clock = clock;
    }

    List<RosterPerson> list(RosterPlan plan, int from, int limit, Instant now) {
        var staffing = loader.load(plan, now);
        var shown = staffing.people.stream().skip(from).limit(limit).toList();
        var lines = people.lines(shown.stream().map(PlanPerson::personId).toList(), clock.today());
        return shown.stream()
                .map(each -> {
                    var person = staffing.staffing.people().get(each.position());
                    var line = lines.get(each.personId());
                    return new RosterPerson(
                            each.position(),
                            each.personId(),
                            line == null ? "–" : line.name(),
                            each.organizationId(),
                            each.comesAs(),
                            IntStream.range(0, staffing.skills.size())
                                    .filter(skill -> (person.skills() >>> skill & 1) == 1)
                                    .mapToObj(staffing.skills::get)
                                    .toList(),
                            person.loops().stream()
                                    .filter(stay -> stay.loop() <= staffing.loops.size())
                                    .flatMap(stay -> Stream.ofNullable(staffing.loop(stay.loop())))
                                    .distinct()
                                    .toList(),
                            Stream.concat(
                                            person.unfit().stream().map(span -> barred(span, true)),
                                            person.away().stream().map(span -> barred(span, false)))
                                    .sorted(Comparator.comparing(RosterPerson.BarredSpan::start))
                                    .toList());
                })
                .toList();
    }

    private static RosterPerson.BarredSpan barred(Span span, boolean unfit) {
        return new RosterPerson.BarredSpan(
                Instant.ofEpochSecond(span.start()), Instant.ofEpochSecond(span.end()), unfit);
    }
}
