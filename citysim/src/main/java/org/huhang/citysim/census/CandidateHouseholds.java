package org.huhang.citysim.census;

import static org.huhang.citysim.people.Relation.CHILD;
import static org.huhang.citysim.people.Relation.CHILD_IN_LAW;
import static org.huhang.citysim.people.Relation.GRANDCHILD;
import static org.huhang.citysim.people.Relation.GRANDPARENT;
import static org.huhang.citysim.people.Relation.HEAD;
import static org.huhang.citysim.people.Relation.OTHER;
import static org.huhang.citysim.people.Relation.PARENT;
import static org.huhang.citysim.people.Relation.SPOUSE;
import static org.huhang.citysim.people.Sex.FEMALE;
import static org.huhang.citysim.people.Sex.MALE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huhang.citysim.people.Relation;
import org.huhang.citysim.people.Sex;
import org.huhang.citysim.seeds.SplitMix;

/// A wide, even supply of plausible households of every composition and age. How often each occurs is decided later,
/// when a county's census weighs them ([Raking]). The same for every city.
final class CandidateHouseholds {
    private static final long SUPPLY_SEED = 20_201_101;

    private final SplitMix draw = new SplitMix(SUPPLY_SEED);
    private final List<Candidate> supply = new ArrayList<>();

    private CandidateHouseholds() {}

    static List<Candidate> supply() {
        var made = new CandidateHouseholds();
        made.fill(2_400, 1, family -> made.alone());
        made.fill(3_600, 1, made::couple);
        made.fill(600, 1, family -> made.mates());
        made.fill(7_000, 2, made::parentsAndChildren);
        made.fill(2_000, 2, made::loneParent);
        made.fill(1_000, 2, made::grandparentsAndGrandchild);
        made.fill(2_000, 2, made::coupleWithParent);
        made.fill(7_000, 3, made::threeGenerations);
        made.fill(1_000, 4, made::fourGenerations);
        return List.copyOf(made.supply);
    }

    private void fill(int count, int generations, Function<Family, List<Member>> composition) {
        int end = supply.size() + count;
        while (supply.size() < end) {
            var family = new Family(draw);
            List<Member> members = composition.apply(family);
            if (family.plausible()) {
                supply.add(new Candidate(members, generations));
            }
        }
    }

    private List<Member> alone() {
        return List.of(new Member(HEAD, draw.chance(0.5) ? MALE : FEMALE, 18 + draw.below(78), true));
    }

    private List<Member> couple(Family family) {
        int wife = 20 + draw.below(72);
        return pair(family.husbandOf(wife), wife);
    }

    private List<Member> mates() {
        int age = 18 + draw.below(40);
        Sex sex = draw.chance(0.5) ? MALE : FEMALE;
        var members = new ArrayList<>(List.of(new Member(HEAD, sex, age, true)));
        for (int i = 1 + draw.below(2); i > 0; i--) {
            members.add(new Member(OTHER, sex, Math.max(18, age - 4 + draw.below(9)), false));
        }
        return members;
    }

    private List<Member> parentsAndChildren(Family family) {
        int wife = 21 + draw.below(60);
        int husband = family.husbandOf(wife);
        var members = pair(husband, wife);
        addChildren(members, family, family.children(childCount(), wife, husband, 45), CHILD);
        return members;
    }

    private List<Member> loneParent(Family family) {
        boolean mother = draw.chance(0.7);
        int age = 21 + draw.below(75);
        var members = new ArrayList<>(List.of(new Member(HEAD, mother ? FEMALE : MALE, age, true)));
        var children = family.children(1 + draw.below(2), mother ? age : -1, mother ? -1 : age, 70);
        addChildren(members, family, children, CHILD);
        return members;
    }

    private List<Member> grandparentsAndGrandchild(Family family) {
        int wife = 44 + draw.below(36);
        var members = draw.chance(0.6)
                ? pair(family.husbandOf(wife), wife)
                : new ArrayList<>(List.of(new Member(HEAD, FEMALE, wife, true)));
        for (int i = 1 + draw.below(2); i > 0; i--) {
            int child = wife - 44 - draw.below(24);
            family.require(child >= 0 && child <= 18);
            members.add(new Member(GRANDCHILD, family.childSex(), child, true));
        }
        return members;
    }

    private List<Member> coupleWithParent(Family family) {
        int wife = 22 + draw.below(50);
        int husband = family.husbandOf(wife);
        var members = pair(husband, wife);
        addParents(members, family, husband);
        return members;
    }

    /// The middle couple is often not whole: who works far away is counted there.
    private List<Member> threeGenerations(Family family) {
        int wife = 21 + draw.below(45);
        int husband = family.husbandOf(wife);
        var children = family.children(childCount(), wife, husband, 30);
        double present = draw.unit();
        boolean husbandHere = present < 0.8;
        boolean wifeHere = present < 0.6 || !husbandHere;
        boolean elderHeads = draw.chance(0.5);
        var members = elderHeads ? elders(family, husband) : middle(husbandHere, husband, wifeHere, wife);
        if (!elderHeads) {
            addParents(members, family, husband);
            addChildren(members, family, children, CHILD);
            return members;
        }
        if (husbandHere) {
            members.add(new Member(CHILD, MALE, husband, true));
        }
        if (wifeHere) {
            members.add(new Member(CHILD_IN_LAW, FEMALE, wife, false));
        }
        addChildren(members, family, children, GRANDCHILD);
        return members;
    }

    private List<Member> middle(boolean husbandHere, int husband, boolean wifeHere, int wife) {
        if (husbandHere && wifeHere) {
            return pair(husband, wife);
        }
        return new ArrayList<>(
                List.of(husbandHere ? new Member(HEAD, MALE, husband, true) : new Member(HEAD, FEMALE, wife, false)));
    }

    private List<Member> fourGenerations(Family family) {
        int wife = 21 + draw.below(14);
        int husband = family.husbandOf(wife);
        var members = elders(family, husband);
        int great = family.motherOf(members.getFirst().age());
        boolean coupleHeads = draw.chance(0.3);
        if (coupleHeads) {
            var young = pair(husband, wife);
            for (Member elder : members) {
                young.add(new Member(PARENT, elder.sex(), elder.age(), elder.lineage()));
            }
            young.add(new Member(GRANDPARENT, FEMALE, great, false));
            addChildren(young, family, family.children(1, wife, husband, 15), CHILD);
            return young;
        }
        members.add(new Member(PARENT, FEMALE, great, false));
        members.add(new Member(CHILD, MALE, husband, true));
        members.add(new Member(CHILD_IN_LAW, FEMALE, wife, false));
        addChildren(members, family, family.children(1 + draw.below(2), wife, husband, 15), GRANDCHILD);
        return members;
    }

    private int childCount() {
        double pick = draw.unit();
        return pick < 0.4 ? 1 : pick < 0.8 ? 2 : pick < 0.95 ? 3 : 4;
    }

    private static List<Member> pairOf(Member head, Member spouse) {
        return new ArrayList<>(List.of(head, spouse));
    }

    private List<Member> pair(int husband, int wife) {
        return draw.chance(0.85)
                ? pairOf(new Member(HEAD, MALE, husband, true), new Member(SPOUSE, FEMALE, wife, false))
                : pairOf(new Member(HEAD, FEMALE, wife, false), new Member(SPOUSE, MALE, husband, true));
    }

    /// The husband's mother, his father, or both, as heads of the household.
    private List<Member> elders(Family family, int sonAge) {
        int mother = family.motherOf(sonAge);
        int father = family.husbandOf(mother);
        family.require(Gaps.parent(father, sonAge));
        double pick = draw.unit();
        if (pick < 0.55) {
            return pair(father, mother);
        }
        return new ArrayList<>(
                List.of(pick < 0.85 ? new Member(HEAD, FEMALE, mother, false) : new Member(HEAD, MALE, father, true)));
    }

    private void addParents(List<Member> members, Family family, int sonAge) {
        for (Member elder : elders(family, sonAge)) {
            members.add(new Member(PARENT, elder.sex(), elder.age(), elder.lineage()));
        }
    }

    private static void addChildren(List<Member> members, Family family, List<Integer> ages, Relation relation) {
        for (int age : ages) {
            members.add(new Member(relation, family.childSex(), age, true));
        }
    }
}
