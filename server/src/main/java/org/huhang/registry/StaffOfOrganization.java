package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.huhang.access.Permission;
import org.huhang.imports.ExportColumn;
import org.huhang.imports.ExportKind;
import org.huhang.imports.ExportSource;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Texts;
import org.jdbi.v3.core.Jdbi;

/// Everybody who works for an organization now.
@ApplicationScoped
class StaffOfOrganization implements ExportSource {
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final List<String> POSITIONS = List.of("科员", "干事", "职员");

    private final Jdbi jdbi;
    private final PersonRows rows;
    private final Organizations organizations;
    private final CityClock clock;

    StaffOfOrganization(Jdbi jdbi, PersonRows rows, Organizations organizations, CityClock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.STAFF_OF_ORGANIZATION;
    }

    @Override
    public Permission permission() {
        return Permission.STAFF_READ;
    }

    @Override
    public List<ExportColumn> columns() {
        return List.of(
                ExportColumn.NAME,
                ExportColumn.SEX,
                ExportColumn.IDENTITY_NUMBER,
                ExportColumn.PHONE,
                ExportColumn.POSITION);
    }

    @Override
    public Optional<Subject> find(UUID subject) {
        return organizations
                .find(new OrganizationId(subject))
                .map(found -> new Subject(found.id().value(), found.areaId(), found.id(), found.name()));
    }

    @Override
    public long count(UUID subject) {
        return organizations.headcount(new OrganizationId(subject), clock.now());
    }

    @Override
    public void read(UUID subject, Texts.Language language, Consumer<Row> to) {
        jdbi.useTransaction(h -> h.createQuery("""
                select distinct on (p.name, p.id)
                       p.id, p.name, p.sex, p.birth_date, p.key_number, p.identity_sealed, p.phone_sealed,
                       p.household_id, p.area_id,
                       s.position
                  from registry.staff s
                  join registry.people o on o.id = s.person_id
                  join registry.people p on p.id = coalesce(o.merged_into, o.id)
                 where s.organization_id = :id and s.start_at <= :at and (s.end_at is null or s.end_at > :at)
                 order by p.name, p.id, s.start_at desc
                """)
                .setFetchSize(FETCHED_AT_ONCE)
                .bind("id", subject)
                .bind("at", clock.now())
                .map((row, context) -> {
                    var person = rows.person(row, context);
                    return new Row(
                            person.id(),
                            List.of(
                                    person.name(),
                                    ExportedCells.sex(person.sex(), language),
                                    ExportedCells.text(person.identityNumber()),
                                    ExportedCells.text(person.phone()),
                                    row.getString("position")));
                })
                .forEach(to));
    }

    @Override
    public Invented invent(Subject subject, RandomGenerator random, Texts.Language language) {
        var person = InventedPeople.next(random);
        return new Invented(
                List.of(
                        person.name(),
                        ExportedCells.sex(person.sex(), language),
                        person.identityNumber(),
                        person.phone(),
                        position(random)),
                List.of(person.identityNumber(), person.phone()));
    }

    /// One that many hold.
    static String position(RandomGenerator random) {
        return POSITIONS.get(random.nextInt(POSITIONS.size()));
    }
}
