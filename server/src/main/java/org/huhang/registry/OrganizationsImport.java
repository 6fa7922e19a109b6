package org.huhang.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Permission;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.ImportKind;
import org.huhang.imports.RowCells;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Organizations with the area that each serves. A parent is named; it is registered already or stands higher up in
/// the same file.
@ApplicationScoped
@Priority(30)
class OrganizationsImport implements ImportKind<OrganizationsImport.Row> {
    private static final int LARGEST_ESTABLISHMENT = 1_000_000;

    private static final ImportColumn NAME =
            ImportColumn.required("name", "单位名称", "name", "永定区人民法院", "单位", "名称", "organization");
    private static final ImportColumn SYSTEM = ImportColumn.required("system", "系统", "system", "法院", "所属系统", "条线");
    private static final ImportColumn LEVEL = ImportColumn.optional("level", "级别", "level", "区县级", "单位级别", "层级");
    private static final ImportColumn AREA =
            ImportColumn.optional("area", "服务区域", "area", "430802000000", "区域", "所在区域", "辖区", "区划代码", "area code");
    private static final ImportColumn PARENT =
            ImportColumn.optional("parent", "上级单位", "parent", "张家界市中级人民法院", "主管单位", "上级", "parent organization");
    private static final ImportColumn ESTABLISHMENT =
            ImportColumn.optional("establishment", "编制数", "establishment", "86", "编制", "编制人数");

    private final ImportAreas areas;
    private final ImportedOrganizations organizations;

    OrganizationsImport(ImportAreas areas, ImportedOrganizations organizations) {
        this.areas = areas;
        this.organizations = organizations;
    }

    /// @param parent as the file names it
    record Row(Organization organization, @Nullable String parent) {}

    @Override
    public String key() {
        return "organizations";
    }

    @Override
    public String zh() {
        return "单位";
    }

    @Override
    public String en() {
        return "organizations";
    }

    @Override
    public Permission permission() {
        return Permission.ORGANIZATIONS_REGISTER;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(NAME, SYSTEM, LEVEL, AREA, PARENT, ESTABLISHMENT);
    }

    @Override
    public Intake<Row> begin(Terms terms) {
        var within = areas.within(terms.areaId(), terms.today());
        return new Intake<>() {
            @Override
            public @Nullable Row read(RowCells row, UUID id) {
                var name = ThingName.read(row, NAME);
                var system = row.word(SYSTEM, RegistryWords.SYSTEMS);
                var level = row.word(LEVEL, RegistryWords.LEVELS);
                var area = within.read(row, AREA, false);
                var parent = row.text(PARENT);
                var establishment = row.count(ESTABLISHMENT, LARGEST_ESTABLISHMENT);
                if (name == null
                        || system == null
                        || area == null
                        || !row.reasons().isEmpty()) {
                    return null;
                }
                return new Row(
                        new Organization(
                                new OrganizationId(id),
                                name,
                                system,
                                level == null ? levelOf(within.kind(area)) : level,
                                area,
                                null,
                                establishment,
                                false),
                        parent);
            }

            @Override
            public String sameness(Row row) {
                return row.organization().areaId().value() + row.organization().name();
            }

            @Override
            public Map<String, String> understood(Row row) {
                return Map.of(
                        SYSTEM.key(),
                        RegistryWords.SYSTEMS.zh(row.organization().system()),
                        LEVEL.key(),
                        RegistryWords.LEVELS.zh(row.organization().level()),
                        AREA.key(),
                        within.name(row.organization().areaId()));
            }

            @Override
            public Map<Integer, Refusal> write(List<Legible<Row>> rows) {
                return organizations.write(terms.areaId(), rows, NAME, PARENT);
            }
        };
    }

    /// As high as the area that it serves.
    private static OrganizationLevel levelOf(AreaKind kind) {
        return switch (kind) {
            case PROVINCE -> OrganizationLevel.PROVINCE;
            case PREFECTURE -> OrganizationLevel.PREFECTURE;
            case COUNTY -> OrganizationLevel.COUNTY;
            case STREET -> OrganizationLevel.STREET;
            case COMMUNITY, GRID, COMPOUND -> OrganizationLevel.COMMUNITY;
        };
    }
}
