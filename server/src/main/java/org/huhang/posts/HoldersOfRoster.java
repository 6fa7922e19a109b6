package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.duty.Workforce;
import org.huhang.imports.ExportColumn;
import org.huhang.imports.ExportKind;
import org.huhang.imports.ExportSource;
import org.huhang.registry.InventedPeople;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Who stands where by the roster of a plan in force, a row for each seat that somebody holds, in the order of time.
@ApplicationScoped
class HoldersOfRoster implements ExportSource {
    private static final int OPENED_AT_ONCE = 500;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final PlanStore plans;
    private final HeldSeats held;
    private final PostStore posts;
    private final Workforce workforce;
    private final People people;
    private final Scopes scopes;
    private final CityClock clock;

    HoldersOfRoster(
            PlanStore plans,
            HeldSeats held,
            PostStore posts,
            Workforce workforce,
            People people,
            Scopes scopes,
            CityClock clock) {
        this.plans = plans;
        this.held = held;
        this.posts = posts;
        this.workforce = workforce;
        this.people = people;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.ROSTER;
    }

    @Override
    public Permission permission() {
        return Permission.ROSTERS_PLAN;
    }

    @Override
    public List<ExportColumn> columns() {
        return List.of(
                ExportColumn.DATE,
                ExportColumn.START,
                ExportColumn.END,
                ExportColumn.POST,
                ExportColumn.SKILL,
                ExportColumn.NAME,
                ExportColumn.PHONE,
                ExportColumn.ORGANIZATION);
    }

    /// Of an organization where it alone staffs the plan, as its dispatcher reaches it then ([RosterSight]).
    @Override
    public Optional<Subject> find(UUID subject) {
        return plans.find(new PlanId(subject)).map(plan -> {
            var staffedBy = plans.listHelpers(Set.of(plan.id())).isEmpty()
                    ? plans.listOrganizations(plan.id())
                    : List.<OrganizationId>of();
            return new Subject(
                    plan.id().value(),
                    plan.areaId(),
                    staffedBy.size() == 1 ? staffedBy.getFirst() : null,
                    plan.title());
        });
    }

    /// Shifts of people: one who serves five times is in five rows.
    @Override
    public long count(UUID subject) {
        return held.listHeld(new PlanId(subject)).size();
    }

    @Override
    public void read(UUID subject, Texts.Language language, Consumer<Row> to) {
        var plan = new PlanId(subject);
        var cells = new Cells(plan, language);
        var seats = held.listHeld(plan);
        for (int from = 0; from < seats.size(); from += OPENED_AT_ONCE) {
            var some = seats.subList(from, Math.min(seats.size(), from + OPENED_AT_ONCE));
            var ids = some.stream().map(HoldersOfRoster::holder).collect(Collectors.toSet());
            var now = people.now(ids);
            var known = people.list(ids).stream().collect(Collectors.toMap(Person::id, each -> each));
            for (HeldSeat seat : some) {
                var person = known.get(now.get(holder(seat)));
                if (person != null) {
                    to.accept(new Row(person.id(), cells.of(seat, person.name(), person.phone())));
                }
            }
        }
    }

    /// At a seat of somebody: who passes the list on does not see which of the two is not there.
    @Override
    public Invented invent(Subject subject, RandomGenerator random, Texts.Language language) {
        var person = InventedPeople.next(random);
        var plan = new PlanId(subject.id());
        var seats = held.listHeld(plan);
        if (seats.isEmpty()) {
            return new Invented(
                    List.of("", "", "", "", "", person.name(), person.phone(), ""), List.of(person.phone()));
        }
        var seat = seats.get(random.nextInt(seats.size()));
        return new Invented(new Cells(plan, language).of(seat, person.name(), person.phone()), List.of(person.phone()));
    }

    private static PersonId holder(HeldSeat seat) {
        return Objects.requireNonNull(seat.personId());
    }

    /// The words of one plan's rows.
    private final class Cells {
        private final Texts.Language language;
        private final Map<PostId, String> postNames = new HashMap<>();
        private final Map<String, Wording> skills = workforce.skillNames();
        private final Map<PersonId, OrganizationId> employers = new HashMap<>();
        private final Map<OrganizationId, String> names;

        Cells(PlanId plan, Texts.Language language) {
            this.language = language;
            posts.list(plans.listPosts(plan))
                    .forEach(post -> postNames.put(post.id(), post.name().in(language)));
            plans.listPeople(plan).forEach(each -> {
                if (each.organizationId() != null) {
                    employers.put(each.personId(), each.organizationId());
                }
            });
            names = scopes.organizationNames(List.copyOf(employers.values()));
        }

        List<String> of(HeldSeat seat, String name, @Nullable String phone) {
            var start = local(seat.start());
            return List.of(
                    start.toLocalDate().toString(),
                    HOUR.format(start),
                    HOUR.format(local(seat.end())),
                    postNames.getOrDefault(seat.postId(), ""),
                    skill(seat.skill()),
                    name,
                    Objects.requireNonNullElse(phone, ""),
                    Optional.ofNullable(employers.get(holder(seat)))
                            .map(names::get)
                            .orElse(""));
        }

        private String skill(@Nullable String code) {
            return code == null
                    ? ""
                    : Optional.ofNullable(skills.get(code))
                            .map(words -> words.in(language))
                            .orElse(code);
        }

        private ZonedDateTime local(Instant at) {
            return at.atZone(clock.zone());
        }
    }
}
