package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DrillDevices;
import org.huhang.access.Role;
import org.huhang.registry.CityLoad;
import org.huhang.registry.Organization;
import org.huhang.registry.OrganizationLevel;
import org.huhang.registry.OrganizationSystem;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.huhang.specimens.LaboratoryId;
import org.huhang.specimens.LoadedCustody;

/// The laboratories of a drill: the city's own and twelve in cabins, together 110,000 tubes a day (rule D10: 20,000
/// before, 110,000 with twelve or thirteen cabin laboratories).
@ApplicationScoped
class DrillLaboratories {
    private static final int OF_CITY = 20_000;
    private static final int OF_CABIN = 7_500;
    private static final int CABINS = 12;
    /// They do not all report at the same moment.
    private static final int APART = 13;

    private final Organizations organizations;
    private final CityLoad registry;
    private final LoadedCustody custody;
    private final DrillDevices accounts;

    DrillLaboratories(Organizations organizations, CityLoad registry, LoadedCustody custody, DrillDevices accounts) {
        this.organizations = organizations;
        this.registry = registry;
        this.custody = custody;
        this.accounts = accounts;
    }

    private record Wanted(String key, String name, String nameEn, int tubesPerDay) {
        OrganizationId organizationId() {
            return StoryOfZhangjiajie.organization(key);
        }
    }

    /// Those that stand already are left as they are.
    ///
    /// @param wallNow by the wall clock
    List<DrillLaboratory> furnish(AreaId city, DrillTimes times, Instant now, Instant wallNow) {
        var wanted = wanted();
        register(wanted, city);
        var holders = wanted.stream().map(each -> holder(each, city)).toList();
        accounts.enrol(holders, List.of(), wallNow);
        var all = new ArrayList<DrillLaboratory>();
        for (int i = 0; i < wanted.size(); i++) {
            var each = wanted.get(i);
            var account = holders.get(i).id();
            var laboratory = custody.open(
                            new LaboratoryId(StoryIds.of("laboratory", each.key())),
                            organizations.get(each.organizationId()),
                            new Wording(each.name(), each.nameEn()),
                            each.tubesPerDay(),
                            account,
                            now)
                    .orThrow();
            all.add(new DrillLaboratory(laboratory, account, times, i * times.report() / APART));
        }
        return all;
    }

    private static List<Wanted> wanted() {
        var all = new ArrayList<Wanted>();
        all.add(new Wanted("laboratory.city", "市核酸检测机构", "City laboratory", OF_CITY));
        for (int i = 1; i <= CABINS; i++) {
            all.add(new Wanted("laboratory.cabin-" + i, "气膜实验室 " + i + " 号", "Cabin laboratory " + i, OF_CABIN));
        }
        return all;
    }

    private void register(List<Wanted> wanted, AreaId city) {
        var here = organizations
                .list(wanted.stream().map(Wanted::organizationId).toList())
                .stream()
                .map(Organization::id)
                .toList();
        var missing = wanted.stream()
                .filter(each -> !here.contains(each.organizationId()))
                .map(each -> new Organization(
                        each.organizationId(),
                        each.name() + "（演练）",
                        OrganizationSystem.HEALTH,
                        OrganizationLevel.PREFECTURE,
                        city,
                        null,
                        null,
                        false))
                .toList();
        if (!missing.isEmpty()) {
            registry.batch(tables -> tables.organizations(missing));
        }
    }

    private static DrillDevices.DrillHolder holder(Wanted of, AreaId city) {
        var id = UUID.nameUUIDFromBytes(("drill " + of.key()).getBytes(StandardCharsets.UTF_8));
        return new DrillDevices.DrillHolder(new AccountId(id), "演练检测 · " + of.name(), Role.LABORATORY, city);
    }
}
