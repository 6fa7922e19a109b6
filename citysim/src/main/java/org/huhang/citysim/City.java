package org.huhang.citysim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huhang.citysim.areas.Area;
import org.huhang.citysim.areas.AreaLevel;
import org.huhang.citysim.areas.Divisions;
import org.huhang.citysim.census.FittedCounty;
import org.huhang.citysim.people.Person;
import org.huhang.citysim.seeds.StableIds;
import org.huhang.citysim.streets.NamedLines;
import org.huhang.citysim.streets.StreetGraph;
import org.huhang.citysim.streets.StreetGraphs;
import org.huhang.citysim.venues.Catchments;
import org.huhang.citysim.venues.Demand;
import org.huhang.citysim.venues.Venue;
import org.huhang.citysim.venues.VenueKind;
import org.huhang.citysim.venues.Venues;

/// A synthetic Zhangjiajie. Cheap to hold (plans and venues, some 30 MB at full scale); people and houses are made
/// community by community when asked for, the same each time, in any order and from any thread.
public final class City {
    private final CitySpec spec;
    private final StableIds ids;
    private final Map<String, CommunityPlan> plans = new LinkedHashMap<>();
    private final List<Area> areas;
    private final Staffing staffing;
    private final Venues venues;
    private final Catchments catchments;
    private final NamedLines lines = new NamedLines();

    private City(CitySpec spec) {
        this.spec = spec;
        ids = StableIds.of(spec.seed(), spec.scale());
        var divisions = new Divisions();
        for (FittedCounty county : FittedCounty.all(spec.seed(), spec.scale())) {
            String code = county.census().code();
            List<Area> communities = divisions.at(AreaLevel.COMMUNITY).stream()
                    .filter(area -> area.countyCode().equals(code))
                    .toList();
            new CountyPlan(spec, ids, divisions, county, communities)
                    .communities(plans.size())
                    .forEach(plan -> plans.put(plan.community().code(), plan));
        }
        areas = withCompounds(divisions.all(), plans);
        staffing = new Staffing(spec, List.copyOf(plans.values()));
        var demands = plans.values().stream()
                .map(plan -> new Demand(
                        plan.community(), plan.block(), plan.people(), plan.people() * spec.scale(), plan.central()))
                .toList();
        venues = new Venues(demands, ids, spec.seed());
        catchments = new Catchments(venues);
    }

    public static City of(CitySpec spec) {
        return new City(spec);
    }

    public CitySpec spec() {
        return spec;
    }

    /// Province, prefecture, counties, towns, communities and compounds, parents before children, by code.
    public List<Area> areas() {
        return areas;
    }

    /// Residents of the whole city at this scale, exactly as many as all neighbourhoods hold.
    public int population() {
        return plans.values().stream().mapToInt(CommunityPlan::people).sum();
    }

    /// Residents of the area with this code, from county to community.
    public int population(String areaCode) {
        return plans.values().stream()
                .filter(plan -> plan.community().code().startsWith(areaCode))
                .mapToInt(CommunityPlan::people)
                .sum();
    }

    /// Codes of all 1,018 communities and villages, ascending.
    public Collection<String> communityCodes() {
        return java.util.Collections.unmodifiableSet(plans.keySet());
    }

    /// Makes one community or village; equal on every call.
    public Neighbourhood neighbourhood(String communityCode) {
        CommunityPlan plan = Objects.requireNonNull(plans.get(communityCode), communityCode);
        return new NeighbourhoodMaker(spec, plan, ids, new Ground(lines), catchments, staffing.keys(plan)).make();
    }

    /// All neighbourhoods by code, each made when the stream reaches it; `parallel()` keeps its meaning.
    public Stream<Neighbourhood> neighbourhoods() {
        return plans.keySet().stream().map(this::neighbourhood);
    }

    /// Exactly `staff` different residents of the institution's county, by code of community. Makes every community
    /// where some of them live: for many institutions use [#staff].
    public List<Person> staffOf(String institutionKey) {
        return staff(List.of(institutionKey)).getOrDefault(institutionKey, List.of());
    }

    /// Staff of several institutions in one pass, by key.
    public Map<String, List<Person>> staff(Collection<String> institutionKeys) {
        var known = spec.institutions().stream().map(Institution::key).toList();
        for (String key : institutionKeys) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("no institution has the key " + key);
            }
        }
        var staff = new HashMap<String, List<Person>>();
        for (CommunityPlan plan : plans.values()) {
            if (staffing.keys(plan).stream().anyMatch(institutionKeys::contains)) {
                for (Person person : neighbourhood(plan.community().code()).people()) {
                    String key = person.institutionKey();
                    if (key != null && institutionKeys.contains(key)) {
                        staff.computeIfAbsent(key, _ -> new ArrayList<>()).add(person);
                    }
                }
            }
        }
        return staff;
    }

    public Venues venues() {
        return venues;
    }

    /// The river and the named roads.
    public NamedLines lines() {
        return lines;
    }

    /// Built anew on each call, some tenths of a second.
    public StreetGraph streets() {
        var ramps = venues.all().stream()
                .filter(venue -> venue.kind() == VenueKind.TOLL_EXIT || venue.kind() == VenueKind.INTERCHANGE)
                .map(Venue::position)
                .toList();
        return StreetGraphs.over(areas, lines, ramps);
    }

    private static List<Area> withCompounds(List<Area> divisions, Map<String, CommunityPlan> plans) {
        var all = new ArrayList<Area>();
        for (Area area : divisions) {
            all.add(area);
            CommunityPlan plan = plans.get(area.code());
            if (plan != null) {
                all.addAll(plan.compounds());
            }
        }
        return List.copyOf(all);
    }
}
