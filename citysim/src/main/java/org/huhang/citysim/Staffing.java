package org.huhang.citysim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.huhang.citysim.seeds.Apportionment;
import org.huhang.citysim.seeds.Shuffle;
import org.jspecify.annotations.Nullable;

/// Decides how many staff of which institution live in each community, before anybody is made. Institutions of a
/// county take their people from it first, those of the whole city from what is left; towns' communities give more
/// than villages.
final class Staffing {
    private static final double URBAN_WEIGHT = 5;

    private final List<CommunityPlan> plans;
    private final int[] free;
    private final List<List<String>> keys;

    Staffing(CitySpec spec, List<CommunityPlan> plans) {
        this.plans = plans;
        free = plans.stream().mapToInt(CommunityPlan::workingAge).toArray();
        keys = new ArrayList<>();
        plans.forEach(_ -> keys.add(new ArrayList<>()));
        var left = new ArrayList<>(spec.institutions());
        plans.stream().map(plan -> plan.community().countyCode()).distinct().forEach(code -> {
            place(spec.institutions(), institution -> institution.countyCode().equals(code), code);
            left.removeIf(institution -> institution.countyCode().equals(code));
        });
        place(left, institution -> institution.countyCode().equals(Institution.WHOLE_CITY), "");
        left.removeIf(institution -> institution.countyCode().equals(Institution.WHOLE_CITY));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("no county has the code of " + left.getFirst());
        }
    }

    /// Keys of the institutions whose staff live there, one for each member of staff.
    List<String> keys(CommunityPlan plan) {
        return keys.get(plan.block());
    }

    private void place(List<Institution> all, Predicate<Institution> chosen, String codePrefix) {
        List<Institution> institutions = all.stream().filter(chosen).toList();
        int staff = institutions.stream().mapToInt(Institution::staff).sum();
        int[] blocks = IntStream.range(0, plans.size())
                .filter(i -> plans.get(i).community().code().startsWith(codePrefix))
                .toArray();
        int[] caps = Arrays.stream(blocks).map(block -> free[block]).toArray();
        double[] weights = Arrays.stream(blocks)
                .mapToDouble(
                        block -> free[block] * (plans.get(block).community().urban() ? URBAN_WEIGHT : 1))
                .toArray();
        if (Arrays.stream(caps).sum() < staff) {
            throw new IllegalArgumentException(
                    "institutions ask for " + staff + " staff; the people of working age are "
                            + Arrays.stream(caps).sum());
        }
        int[] parts = Apportionment.shareWithin(staff, weights, caps);
        var shuffle = Shuffle.of(staff, 17);
        int next = 0;
        for (int i = 0; i < blocks.length; i++) {
            for (int n = 0; n < parts[i]; n++) {
                keys.get(blocks[i]).add(Objects.requireNonNull(keyAt(institutions, shuffle.at(next++))));
            }
            free[blocks[i]] -= parts[i];
        }
    }

    private static @Nullable String keyAt(List<Institution> institutions, int place) {
        int rest = place;
        for (Institution institution : institutions) {
            if (rest < institution.staff()) {
                return institution.key();
            }
            rest -= institution.staff();
        }
        return null;
    }
}
