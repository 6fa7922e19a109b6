package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.huhang.access.Permission;
import org.huhang.imports.ExportColumn;
import org.huhang.imports.ExportKind;
import org.huhang.imports.ExportSource;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Texts;
import org.jdbi.v3.core.Jdbi;

/// Everybody who lives in an area, door by door.
@ApplicationScoped
class PeopleOfArea implements ExportSource {
    private static final int FETCHED_AT_ONCE = 1_000;

    private final Jdbi jdbi;
    private final PersonRows rows;
    private final Areas areas;
    private final CityClock clock;

    PeopleOfArea(Jdbi jdbi, PersonRows rows, Areas areas, CityClock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.PEOPLE_OF_AREA;
    }

    @Override
    public Permission permission() {
        return Permission.PEOPLE_READ;
    }

    @Override
    public List<ExportColumn> columns() {
        return List.of(
                ExportColumn.NAME,
                ExportColumn.SEX,
                ExportColumn.BIRTH_DATE,
                ExportColumn.IDENTITY_NUMBER,
                ExportColumn.PHONE,
                ExportColumn.AREA,
                ExportColumn.DOOR);
    }

    @Override
    public Optional<Subject> find(UUID subject) {
        return areas.find(new AreaId(subject), clock.today())
                .map(area -> new Subject(area.id().value(), area.id(), null, area.name()));
    }

    @Override
    public long count(UUID subject) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select count(*)
                  from registry.area_closure c
                  join registry.people p on p.area_id = c.area_id and p.merged_into is null
                 where c.ancestor_id = :area
                """).bind("area", subject).mapTo(long.class).one());
    }

    @Override
    public void read(UUID subject, Texts.Language language, Consumer<Row> to) {
        jdbi.useTransaction(h -> h.createQuery("""
                select p.id, p.name, p.sex, p.birth_date, p.key_number, p.identity_sealed, p.phone_sealed,
                       p.household_id, p.area_id,
                       t.name as area_name, b.name || e.name || d.label as door
                  from registry.area_closure c
                  join registry.people p on p.area_id = c.area_id and p.merged_into is null
                  left join registry.households h on h.id = p.household_id
                  left join registry.dwellings d on d.id = h.dwelling_id
                  left join registry.entrances e on e.id = d.entrance_id
                  left join registry.buildings b on b.id = e.building_id
                  left join registry.area_terms t on t.area_id = p.area_id and t.start_date <= :asOf
                                                 and (t.end_date is null or t.end_date > :asOf)
                 where c.ancestor_id = :area
                 order by t.code, t.name, b.name, e.name, d.label, p.id
                """)
                .setFetchSize(FETCHED_AT_ONCE)
                .bind("area", subject)
                .bind("asOf", clock.today())
                .map((row, context) -> {
                    var person = rows.person(row, context);
                    return new Row(
                            person.id(),
                            List.of(
                                    person.name(),
                                    ExportedCells.sex(person.sex(), language),
                                    ExportedCells.date(person.birthDate()),
                                    ExportedCells.text(person.identityNumber()),
                                    ExportedCells.text(person.phone()),
                                    ExportedCells.text(row.getString("area_name")),
                                    ExportedCells.text(row.getString("door"))));
                })
                .forEach(to));
    }

    @Override
    public Invented invent(Subject subject, RandomGenerator random, Texts.Language language) {
        var person = InventedPeople.next(random);
        var door = doors(subject.areaId(), random);
        return new Invented(
                List.of(
                        person.name(),
                        ExportedCells.sex(person.sex(), language),
                        ExportedCells.date(person.birthDate()),
                        person.identityNumber(),
                        person.phone(),
                        door.areaName(),
                        door.door()),
                List.of(person.identityNumber(), person.phone()));
    }

    record Door(String areaName, String door) {}

    /// A real building with a door that it has not got, so that nobody who lives there is troubled.
    private Door doors(AreaId area, RandomGenerator random) {
        LocalDate today = clock.today();
        var found = jdbi.withHandle(h -> h.createQuery("""
                select t.name as area_name, b.name || '9单元' || (10 + :floor) || '09' as door
                  from registry.area_closure c
                  join registry.buildings b on b.area_id = c.area_id
                  join registry.area_terms t on t.area_id = b.area_id and t.start_date <= :asOf
                                            and (t.end_date is null or t.end_date > :asOf)
                 where c.ancestor_id = :area
                 order by b.id
                offset :skip limit 1
                """)
                .bind("area", area)
                .bind("asOf", today)
                .bind("floor", random.nextInt(10))
                .bind("skip", random.nextInt(3))
                .mapTo(Door.class)
                .findOne());
        return found.orElseGet(
                () -> new Door(areas.find(area, today).map(Area::name).orElse(""), ""));
    }
}
