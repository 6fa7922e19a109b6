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

/// Households with their members, a row for each: people of one door are one household. It joins the household that
/// lives there or founds the first one, so that members whose row was corrected and sent later find theirs.
@ApplicationScoped
@Priority(40)
class HouseholdsImport implements ImportKind<HouseholdsImport.Member> {
    private static final ImportColumn BUILDING =
            ImportColumn.required("building", "楼栋", "building", "1栋", "楼号", "栋", "幢");
    private static final ImportColumn ENTRANCE = ImportColumn.required("entrance", "单元", "entrance", "1单元", "单元号");
    private static final ImportColumn DOOR = ImportColumn.required("door", "房号", "door", "101", "门牌号", "室", "房间号");

    private final ImportAreas areas;
    private final ImportedPeople people;
    private final ImportedHouseholds households;

    HouseholdsImport(ImportAreas areas, ImportedPeople people, ImportedHouseholds households) {
        this.areas = areas;
        this.people = people;
        this.households = households;
    }

    /// @param door building, entrance and dwelling, as one writes an address
    record Member(Person person, String door) {}

    @Override
    public String key() {
        return "households";
    }

    @Override
    public String zh() {
        return "住户及成员";
    }

    @Override
    public String en() {
        return "households with members";
    }

    @Override
    public Permission permission() {
        return Permission.PEOPLE_REGISTER;
    }

    @Override
    public List<ImportColumn> columns() {
        return Stream.concat(Stream.of(PeopleImport.AREA, BUILDING, ENTRANCE, DOOR), PersonColumns.ALL.stream())
                .toList();
    }

    @Override
    public Intake<Member> begin(Terms terms) {
        var within = areas.within(terms.areaId(), terms.today());
        return new Intake<>() {
            @Override
            public @Nullable Member read(RowCells row, UUID id) {
                var area = within.read(row, PeopleImport.AREA, true);
                var building = row.text(BUILDING);
                var entrance = row.text(ENTRANCE);
                var door = row.text(DOOR);
                var person = PersonColumns.read(row, id, area, terms.today());
                return person == null ? null : new Member(person, building + entrance + door);
            }

            @Override
            public @Nullable String sameness(Member member) {
                return member.person().identityNumber();
            }

            @Override
            public Map<String, String> understood(Member member) {
                var shown = new java.util.HashMap<>(PersonColumns.understood(member.person()));
                shown.put(PeopleImport.AREA.key(), within.name(member.person().areaId()));
                return shown;
            }

            @Override
            public Map<Integer, Refusal> write(List<Legible<Member>> rows) {
                var refused = people.findKnown(rows, Member::person);
                people.write(households.settle(
                        rows.stream()
                                .filter(row -> !refused.containsKey(row.number()))
                                .toList(),
                        refused));
                return refused;
            }
        };
    }
}
