package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huhang.citysim.City;
import org.huhang.duty.EvidenceKind;
import org.huhang.duty.Volunteers;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;

/// Six invented people of the first case's village who offer to help: of some, something is still missing. Loading
/// twice
/// changes nothing.
@ApplicationScoped
class DemoVolunteers {
    private static final int VOLUNTEERS = 6;
    private static final LocalDate SHOWN_ON = LocalDate.of(2021, 8, 1);

    private final Volunteers volunteers;
    private final CityClock clock;

    DemoVolunteers(Volunteers volunteers, CityClock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    void load(City city) {
        var village = city.neighbourhood(DemoPosts.FIRST_CASE_VILLAGE);
        var area = new AreaId(village.community().id());
        var adults = village.people().stream()
                .filter(person -> person.birthDate().isBefore(SHOWN_ON.minusYears(18)))
                .limit(VOLUNTEERS)
                .map(person -> new PersonId(person.id()))
                .toList();
        for (int i = 0; i < adults.size(); i++) {
            var person = adults.get(i);
            var now = clock.now();
            volunteers.recordJoined(StoryIds.of("volunteer", person.value().toString()), person, area, now);
            volunteers.record(
                    StoryIds.of("evidence", person.value().toString()), person, shown(i), null, now, SHOWN_ON);
        }
    }

    /// Every third lacks the training, every second after the first the insurance.
    private static List<Volunteers.Shown> shown(int which) {
        return Arrays.stream(EvidenceKind.values())
                .filter(kind -> kind != EvidenceKind.TRAINED || which % 3 != 2)
                .filter(kind -> kind != EvidenceKind.INSURED || which % 2 == 0)
                .map(kind -> new Volunteers.Shown(
                        kind,
                        kind == EvidenceKind.SKILL ? "REGISTRATION" : null,
                        true,
                        SHOWN_ON,
                        kind == EvidenceKind.INSURED ? SHOWN_ON.plusMonths(3) : null,
                        ""))
                .toList();
    }
}
