package org.huhang.citysim.census;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.people.Relation;
import org.huhang.citysim.people.Sex;
import org.huhang.citysim.seeds.Apportionment;

/// The people of a county who live in collective households, by age. The census gives their number; their ages are
/// assumed: a resident of 15 to 19 is six times as likely to live so as one of the average, and so on.
public final class CollectivePeople {
    private static final double[] LIKELIHOOD = {
        0, 0, 0.02, 0.6, 6, 5, 3, 2, 1.5, 1.2, 1.2, 1.2, 1.2, 0.4, 0.4, 0.4, 0.8, 1.5, 1.5
    };
    private static final double MEN_SHARE = 0.53;

    private final int[] bands;
    private final int men;
    private final int women15To49;
    private final Map<HouseholdKind, List<Member>> byKind;

    CollectivePeople(CountyCensus county, int count) {
        var weights = new double[AgeBands.COUNT];
        for (int band = 0; band < AgeBands.COUNT; band++) {
            weights[band] = county.bandShares().get(band) * LIKELIHOOD[band];
        }
        bands = Apportionment.share(count, weights);
        var list = new ArrayList<Member>(count);
        for (int band = 0; band < AgeBands.COUNT; band++) {
            int years = AgeBands.last(band) - AgeBands.first(band) + 1;
            for (int i = 0; i < bands[band]; i++) {
                int age = AgeBands.first(band) + (int) ((long) i * years / bands[band]);
                Sex sex = (int) ((i + 1) * MEN_SHARE) > (int) (i * MEN_SHARE) ? Sex.MALE : Sex.FEMALE;
                list.add(new Member(Relation.OTHER, sex, age, true));
            }
        }
        byKind = list.stream().collect(Collectors.groupingBy(member -> kindAt(member.age())));
        men = (int) list.stream().filter(m -> m.sex() == Sex.MALE).count();
        women15To49 = (int) list.stream()
                .filter(m -> m.sex() == Sex.FEMALE && m.age() >= 15 && m.age() < 50)
                .count();
    }

    int inBand(int band) {
        return bands[band];
    }

    int men() {
        return men;
    }

    int women15To49() {
        return women15To49;
    }

    /// By age, youngest first: up to 22 in students' dormitories, from 70 in care homes, workers between.
    public List<Member> living(HouseholdKind kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    private static HouseholdKind kindAt(int age) {
        if (age <= 22) {
            return HouseholdKind.STUDENT_DORMITORY;
        }
        return age < 70 ? HouseholdKind.WORKER_DORMITORY : HouseholdKind.CARE_HOME;
    }
}
