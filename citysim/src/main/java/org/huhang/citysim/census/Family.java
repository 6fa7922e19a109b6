package org.huhang.citysim.census;

import java.util.ArrayList;
import java.util.List;
import org.huhang.citysim.people.Sex;
import org.huhang.citysim.seeds.SplitMix;

/// Draws the ages of a line of generations, youngest couple first, upward and downward. Ages out of range mean that
/// the draw is thrown away, see [#plausible].
final class Family {
    /// Born per 100 girls; the census tables give no ratio by age.
    private static final double BOYS_SHARE = 1.12 / 2.12;

    private final SplitMix draw;
    private boolean plausible = true;

    Family(SplitMix draw) {
        this.draw = draw;
    }

    boolean plausible() {
        return plausible;
    }

    /// Age of the husband of a wife of this age, who must be of age.
    int husbandOf(int wifeAge) {
        int age = wifeAge + Gaps.couple(draw);
        require(age >= 22 && wifeAge >= 20 && age <= AgeBands.OLDEST);
        return age;
    }

    /// Ages of `count` children of these parents, eldest first; an absent parent is given as -1.
    List<Integer> children(int count, int motherAge, int fatherAge, int oldest) {
        var ages = new ArrayList<Integer>();
        int reference = motherAge >= 0 ? motherAge : fatherAge;
        int age = reference - Gaps.firstChild(draw);
        for (int i = 0; i < count; i++, age -= Gaps.betweenChildren(draw)) {
            require(age >= 0 && age <= oldest);
            require(motherAge < 0 || Gaps.parent(motherAge, age));
            require(fatherAge < 0 || Gaps.parent(fatherAge, age));
            ages.add(age);
        }
        return ages;
    }

    /// Age of a mother of somebody of this age.
    int motherOf(int age) {
        int mother = age + Gaps.firstChild(draw) + draw.below(4);
        require(mother <= AgeBands.OLDEST && Gaps.parent(mother, age));
        return mother;
    }

    Sex childSex() {
        return draw.chance(BOYS_SHARE) ? Sex.MALE : Sex.FEMALE;
    }

    void require(boolean condition) {
        plausible &= condition;
    }
}
