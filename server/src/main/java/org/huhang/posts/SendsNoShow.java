package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.notices.Announcements;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.WallClock;

/// Lays into the outbox, when somebody did not come, a message for each channel of the organization that sends them and
/// of the area in which their roster is planned: who sends can reach them, who plans can replace them.
@ApplicationScoped
class SendsNoShow implements Consumer<PersonsAbsent> {
    private final Absences absences;
    private final HeldSeats seats;
    private final PostStore posts;
    private final PlanStore plans;
    private final AnnouncedStore announced;
    private final Announcements announcements;
    private final MessagesOfPosts messages;
    private final CityClock clock;
    private final WallClock wall;

    SendsNoShow(
            Absences absences,
            HeldSeats seats,
            PostStore posts,
            PlanStore plans,
            AnnouncedStore announced,
            Announcements announcements,
            MessagesOfPosts messages,
            CityClock clock,
            WallClock wall) {
        this.absences = absences;
        this.seats = seats;
        this.posts = posts;
        this.plans = plans;
        this.announced = announced;
        this.announcements = announcements;
        this.messages = messages;
        this.clock = clock;
        this.wall = wall;
    }

    static String basis(AbsenceId id) {
        return "NO_SHOW:" + id.value();
    }

    @Override
    public String name() {
        return "posts.sends-no-show";
    }

    @Override
    public Class<PersonsAbsent> event() {
        return PersonsAbsent.class;
    }

    /// That an absence ended comes as the same event: it is told once.
    @Override
    public void accept(PersonsAbsent event) {
        event.absenceIds().stream()
                .flatMap(id -> absences.find(id).stream())
                .filter(each -> each.kind() == AbsenceKind.NO_SHOW)
                .filter(each -> NewsRule.isNews(each.toldAt(), clock.now()))
                .filter(each -> announced.first(each.id(), clock.now()))
                .forEach(this::send);
    }

    private void send(Absence absence) {
        var planId = Objects.requireNonNull(absence.planId());
        var plan = plans.find(planId).orElseThrow();
        // nothing where the seat was dropped meanwhile: nobody is missed there
        seats.find(planId, Objects.requireNonNull(absence.seat())).ifPresent(seat -> {
            var post = posts.list(Set.of(seat.postId())).getFirst().name();
            Map<OrganizationId, String> organizations = plans.listPeople(planId).stream()
                    .filter(person -> person.personId().equals(absence.personId()))
                    .flatMap(person -> Stream.ofNullable(person.organizationId()))
                    .distinct()
                    .collect(Collectors.toMap(each -> each, _ -> messages.noShow(post, seat)));
            Map<AreaId, String> areas = Map.of(plan.areaId(), messages.noShowToDispatcher(post, seat));
            announcements.tell(basis(absence.id()), areas, organizations, wall.now());
        });
    }
}
