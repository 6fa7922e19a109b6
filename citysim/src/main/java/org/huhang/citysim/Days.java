package org.huhang.citysim;

import java.util.List;
import org.huhang.citysim.people.Day;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.people.Occupation;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.venues.Catchments;
import org.huhang.citysim.venues.VenueKind;

/// Chooses how somebody of an age spends the day. The shares are assumed, not from the census.
final class Days {
    private final Catchments catchments;
    private final String community;
    private final boolean urban;
    private final SplitMix draw;

    Days(Catchments catchments, CommunityPlan plan, SplitMix draw) {
        this.catchments = catchments;
        this.draw = draw;
        community = plan.community().code();
        urban = plan.community().urban();
    }

    Day of(int age, HouseholdKind home) {
        if (home == HouseholdKind.CARE_HOME) {
            return Day.without(Occupation.RETIRED);
        }
        if (age < 18 || home == HouseholdKind.STUDENT_DORMITORY) {
            return young(age);
        }
        if (home == HouseholdKind.WORKER_DORMITORY) {
            return at(Occupation.EMPLOYED, catchments.near(VenueKind.WORKPLACE, community));
        }
        if (age < 22 && draw.chance(0.35)) {
            return at(Occupation.STUDENT, catchments.near(VenueKind.COLLEGE, community));
        }
        return age < 60 ? worker() : old(age);
    }

    private Day young(int age) {
        if (age < 3) {
            return Day.without(Occupation.SMALL_CHILD);
        }
        if (age >= 18) {
            return at(Occupation.STUDENT, catchments.near(VenueKind.COLLEGE, community));
        }
        VenueKind school = age < 6
                ? VenueKind.KINDERGARTEN
                : age < 12 ? VenueKind.PRIMARY_SCHOOL : age < 15 ? VenueKind.MIDDLE_SCHOOL : VenueKind.HIGH_SCHOOL;
        return at(age < 6 ? Occupation.SMALL_CHILD : Occupation.PUPIL, catchments.near(school, community));
    }

    private Day worker() {
        double pick = draw.unit();
        double employed = urban ? 0.76 : 0.30;
        if (pick < employed) {
            boolean here = draw.chance(urban ? 0.4 : 0.5);
            String area = community.substring(0, here ? 12 : 6);
            return at(Occupation.EMPLOYED, catchments.within(VenueKind.WORKPLACE, area));
        }
        return Day.without(!urban && pick < 0.82 ? Occupation.FARMER : Occupation.AT_HOME);
    }

    private Day old(int age) {
        return Day.without(!urban && age < 70 && draw.chance(0.6) ? Occupation.FARMER : Occupation.RETIRED);
    }

    private Day at(Occupation occupation, List<String> venues) {
        return Day.at(occupation, venues.get(draw.below(venues.size())));
    }
}
