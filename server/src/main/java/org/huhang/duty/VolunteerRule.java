package org.huhang.duty;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Who may volunteer, in an area and from a day on: an age from `youngest` to `oldest` years, both included, and all
/// that is needed shown on the day of duty. Default 18 to 45; some cities went to 60, so it is data.
/// Source: rules.md B7, press of several cities.
///
/// @param areaId none means everywhere
/// @param longestHours a stay at a post that is longer was not signed out, and counts for no hours
public record VolunteerRule(
        @Nullable AreaId areaId,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        int youngest,
        int oldest,
        List<EvidenceKind> needs,
        int longestHours,
        String source,
        String confidence) {

    /// @return nothing for who may volunteer on that day
    List<Hindrance> against(LocalDate birthDate, Collection<Evidence> evidence, LocalDate day) {
        List<Hindrance> against = new ArrayList<>();
        int age = Period.between(birthDate, day).getYears();
        if (age < youngest) {
            against.add(Hindrance.TOO_YOUNG);
        }
        if (age > oldest) {
            against.add(Hindrance.TOO_OLD);
        }
        for (EvidenceKind need : needs) {
            if (evidence.stream().noneMatch(each -> each.kind() == need && each.holdsOn(day))) {
                against.add(need.absence());
            }
        }
        return against;
    }
}
