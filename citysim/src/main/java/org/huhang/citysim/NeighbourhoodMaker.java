package org.huhang.citysim;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huhang.citysim.buildings.BuildingSite;
import org.huhang.citysim.buildings.Dwelling;
import org.huhang.citysim.census.Candidate;
import org.huhang.citysim.census.Member;
import org.huhang.citysim.people.Day;
import org.huhang.citysim.people.Household;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.people.IdentityNumbers;
import org.huhang.citysim.people.People;
import org.huhang.citysim.people.Phones;
import org.huhang.citysim.seeds.Shuffle;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.seeds.StableIds;
import org.huhang.citysim.venues.Catchments;

/// Makes one community: houses, households, people. Everything comes from the plan and the seed, nothing from other
/// communities. Used once.
final class NeighbourhoodMaker {
    private static final int VILLAGE_SURNAMES = 3;

    private final CitySpec spec;
    private final CommunityPlan plan;
    private final StableIds ids;
    private final BuildingSite site;
    private final People people;
    private final Days days;
    private final SplitMix draw;
    private final List<String> staffKeys;
    private final List<Household> households = new ArrayList<>();
    private final List<String> villageSurnames = new ArrayList<>();
    private int workingAgeSeen;
    private int staffPlaced;

    NeighbourhoodMaker(
            CitySpec spec,
            CommunityPlan plan,
            StableIds ids,
            Ground ground,
            Catchments catchments,
            List<String> staffKeys) {
        this.spec = spec;
        this.plan = plan;
        this.ids = ids;
        this.staffKeys = staffKeys;
        draw = SplitMix.of(spec.seed() + 2, Long.parseLong(plan.community().code()));
        var centre = plan.community().centre();
        site = new BuildingSite(ids, plan.block(), ground.dryAround(centre), new SplitMix(draw.nextLong()));
        long citySeed = SplitMix.hash(spec.seed(), 5);
        int county = List.of("430802", "430811", "430821", "430822")
                .indexOf(plan.community().countyCode());
        var identityNumbers = new IdentityNumbers(county, plan.inCounty(), citySeed);
        var phones = new Phones(plan.block(), citySeed);
        people = new People(ids, plan.block(), identityNumbers, phones, new SplitMix(draw.nextLong()));
        days = new Days(catchments, plan, new SplitMix(draw.nextLong()));
    }

    Neighbourhood make() {
        for (int i = 0; i < VILLAGE_SURNAMES; i++) {
            villageSurnames.add(people.surname());
        }
        families();
        plan.collective().runs().forEach(this::collective);
        return new Neighbourhood(
                plan.community(),
                plan.compounds(),
                site.buildings(),
                site.entrances(),
                site.dwellings(),
                households,
                people.made());
    }

    private void families() {
        var candidates = new ArrayList<Candidate>(plan.households().count());
        for (int slot = plan.households().start(); slot < plan.households().end(); slot++) {
            candidates.add(plan.county().households().at(slot));
        }
        if (plan.compounds().isEmpty()) {
            settle(candidates, site.village(plan.community().centre(), candidates.size()));
            return;
        }
        int[] cuts = Cuts.of(candidates, plan.storyCompounds(), plan.compounds().size(), spec.scale());
        int start = 0;
        for (int i = 0; i < cuts.length; i++) {
            var homes = site.compound(plan.compounds().get(i), cuts[i], plan.central());
            settle(candidates.subList(start, start + cuts[i]), homes);
            start += cuts[i];
        }
    }

    private void settle(List<Candidate> candidates, List<Dwelling> homes) {
        for (int i = 0; i < homes.size(); i++) {
            Candidate candidate = candidates.get(i);
            UUID household = household(homes.get(i), HouseholdKind.FAMILY, candidate.size());
            String family = familySurname();
            for (Member member : candidate.members()) {
                String surname = member.lineage() ? family : people.surname();
                people.add(household, member.relation(), surname, member.sex(), member.age(), day(member.age()));
            }
        }
    }

    /// Half of a village bears one of three surnames.
    private String familySurname() {
        boolean clan = !plan.community().urban() && draw.chance(0.5);
        return clan ? villageSurnames.get(draw.below(VILLAGE_SURNAMES)) : people.surname();
    }

    private void collective(HouseholdKind kind, CommunityPlan.Slots run) {
        if (run.count() == 0) {
            return;
        }
        List<Member> living = plan.county().collective().living(kind);
        Shuffle spread = CommunityPlan.spread(living.size());
        int perRoom = kind == HouseholdKind.STUDENT_DORMITORY ? 6 : kind == HouseholdKind.CARE_HOME ? 2 : 4;
        int rooms = (run.count() + perRoom - 1) / perRoom;
        List<Dwelling> homes = site.collective(plan.community().centre(), kind, rooms);
        for (int room = 0; room < rooms; room++) {
            int start = run.start() + room * perRoom;
            int end = Math.min(run.end(), start + perRoom);
            UUID household = household(homes.get(room), kind, end - start);
            for (int slot = start; slot < end; slot++) {
                Member member = living.get(spread.at(slot));
                Day day = days.of(member.age(), kind);
                people.add(household, member.relation(), people.surname(), member.sex(), member.age(), day);
            }
        }
    }

    private UUID household(Dwelling home, HouseholdKind kind, int size) {
        UUID id = ids.id(StableIds.Kind.HOUSEHOLD, plan.block(), households.size());
        households.add(new Household(id, home.id(), kind, size));
        return id;
    }

    /// Staff are spread evenly over the community's people of working age.
    private Day day(int age) {
        if (CountyPlan.workingAge(age)) {
            long seen = workingAgeSeen++;
            long staff = staffKeys.size();
            if ((seen + 1) * staff / plan.workingAge() > seen * staff / plan.workingAge()) {
                return Day.staff(staffKeys.get(staffPlaced++));
            }
        }
        return days.of(age, HouseholdKind.FAMILY);
    }
}
