package org.huhang.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.access.Permission;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.ImportKind;
import org.huhang.imports.RowCells;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// People with the area where they live, without a household.
@ApplicationScoped
@Priority(50)
class PeopleImport implements ImportKind<Person> {
    static final ImportColumn AREA = ImportColumn.optional(
            "area", "居住区域", "area", "430802004205", "小区", "社区", "村", "社区（村）", "区划代码", "小区代码", "area code", "community");

    private final ImportAreas areas;
    private final ImportedPeople people;

    PeopleImport(ImportAreas areas, ImportedPeople people) {
        this.areas = areas;
        this.people = people;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String zh() {
        return "人员";
    }

    @Override
    public String en() {
        return "people";
    }

    @Override
    public Permission permission() {
        return Permission.PEOPLE_REGISTER;
    }

    @Override
    public List<ImportColumn> columns() {
        return Stream.concat(PersonColumns.ALL.stream(), Stream.of(AREA)).toList();
    }

    @Override
    public Intake<Person> begin(Terms terms) {
        var within = areas.within(terms.areaId(), terms.today());
        return new Intake<>() {
            @Override
            public @Nullable Person read(RowCells row, UUID id) {
                return PersonColumns.read(row, id, within.read(row, AREA, true), terms.today());
            }

            @Override
            public @Nullable String sameness(Person person) {
                return person.identityNumber();
            }

            @Override
            public Map<String, String> understood(Person person) {
                var shown = new java.util.HashMap<>(PersonColumns.understood(person));
                shown.put(AREA.key(), within.name(person.areaId()));
                return shown;
            }

            @Override
            public Map<Integer, Refusal> write(List<Legible<Person>> rows) {
                var known = people.findKnown(rows, person -> person);
                people.write(rows.stream()
                        .filter(row -> !known.containsKey(row.number()))
                        .map(Legible::value)
                        .toList());
                return known;
            }
        };
    }
}
