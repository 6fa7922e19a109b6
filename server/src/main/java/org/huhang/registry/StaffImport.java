package org.huhang.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Permission;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.ImportKind;
import org.huhang.imports.RowCells;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Who works where: people that are registered, at organizations of the import's area. Without a first day the
/// employment begins on the day of the import.
@ApplicationScoped
@Priority(20)
class StaffImport implements ImportKind<StaffImport.Row> {
    static final ImportColumn ORGANIZATION =
            ImportColumn.required("organization", "单位名称", "organization", "永定区人民法院", "单位", "工作单位");
    static final ImportColumn POSITION = ImportColumn.required("position", "职务", "position", "法官助理", "岗位", "职务职级");
    static final ImportColumn START =
            ImportColumn.optional("start", "入职日期", "first day", "2019-07-01", "到岗日期", "任职日期", "开始日期", "start");
    static final ImportColumn END =
            ImportColumn.optional("end", "最后工作日", "last day", "", "离职日期", "离岗日期", "结束日期", "end");

    private final ImportedStaff staff;
    private final CityClock clock;

    StaffImport(ImportedStaff staff, CityClock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /// @param last the last day worked
    record Row(
            String organization,
            String name,
            String identityNumber,
            String position,
            LocalDate first,
            @Nullable LocalDate last) {}

    @Override
    public String key() {
        return "staff";
    }

    @Override
    public String zh() {
        return "单位人员";
    }

    @Override
    public String en() {
        return "staff";
    }

    @Override
    public Permission permission() {
        return Permission.ORGANIZATIONS_REGISTER;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(ORGANIZATION, PersonColumns.NAME, PersonColumns.IDENTITY, POSITION, START, END);
    }

    @Override
    public Intake<Row> begin(Terms terms) {
        return new Intake<>() {
            @Override
            public @Nullable Row read(RowCells row, UUID id) {
                var organization = row.text(ORGANIZATION);
                var name = row.text(PersonColumns.NAME);
                var number =
                        row.identityNumber(PersonColumns.IDENTITY, plain -> IdentityNumber.check(plain, terms.today()));
                var position = row.text(POSITION);
                var start = row.date(START);
                var last = row.date(END);
                var first = start == null ? terms.today() : start;
                if (last != null && last.isBefore(first)) {
                    row.refuse(Refusal.invalid(
                            "registry.employment-ends-early",
                            END.key(),
                            Map.of("first", first.toString(), "last", last.toString())));
                }
                return organization != null
                                && name != null
                                && number != null
                                && position != null
                                && row.reasons().isEmpty()
                        ? new Row(organization, name, number, position, first, last)
                        : null;
            }

            @Override
            public String sameness(Row row) {
                return row.first() + row.identityNumber() + row.organization();
            }

            @Override
            public Map<String, String> understood(Row row) {
                return Map.of(START.key(), row.first().toString());
            }

            @Override
            public Map<Integer, Refusal> write(List<Legible<Row>> rows) {
                return staff.write(terms.areaId(), clock.zone(), rows);
            }
        };
    }
}
