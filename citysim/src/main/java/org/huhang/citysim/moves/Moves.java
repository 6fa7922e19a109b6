package org.huhang.citysim.moves;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.huhang.citysim.City;

/// Where everybody of a city is on each of some days. What is fixed (habits, rooms, ties) is held, some hundred
/// megabytes at full scale; visits are made part by part when asked for, the same each time, in any order and from
/// any thread. Residents are numbered from 0 in the order of communities and of their neighbourhood's list; visitors
/// of the city follow.
public final class Moves {
    /// Groups of visitors in one part.
    private static final int GROUPS_A_PART = 32;

    private final Setup setup;

    private Moves(Setup setup) {
        this.setup = setup;
    }

    /// Makes every community once to learn who lives there.
    public static Moves of(City city, MovesSpec spec) {
        return new Moves(new Setup(city, spec));
    }

    public MovesSpec spec() {
        return setup.spec;
    }

    public CityPlaces places() {
        return setup.places;
    }

    public int residents() {
        return setup.people.people();
    }

    /// Residents and visitors; numbers are below this, a few of visitors stay unused.
    public int people() {
        return residents() + setup.visitors.people();
    }

    /// Number of the community's first resident; those of its neighbourhood's list follow.
    public int firstPerson(String communityCode) {
        return setup.people.firstPerson[setup.blocks.of(communityCode)];
    }

    /// Completed years of a resident on the first day.
    public int age(int resident) {
        return setup.people.age[resident];
    }

    /// Parts into which the city falls: one for each community, then some of visitors.
    public int parts() {
        return communities() + (setup.visitors.groups() + GROUPS_A_PART - 1) / GROUPS_A_PART;
    }

    public int communities() {
        return setup.people.communities();
    }

    /// All visits of one part, person by person; `part` from 0.
    public void tell(int part, VisitSink sink) {
        if (part < communities()) {
            new ResidentDays(setup, sink).community(part);
            return;
        }
        var days = new VisitorDays(setup, sink);
        int first = (part - communities()) * GROUPS_A_PART;
        for (int group = first; group < Math.min(first + GROUPS_A_PART, setup.visitors.groups()); group++) {
            days.group(group);
        }
    }

    /// All parts on as many threads as there are processors, each into a sink of its own.
    public void tellAll(IntFunction<VisitSink> sinkOfPart) {
        IntStream.range(0, parts()).parallel().forEach(part -> tell(part, sinkOfPart.apply(part)));
    }

    /// Place number of the story's theatre.
    public int theatre() {
        return setup.theatreHall;
    }

    /// People in the theatre's evening of that day.
    public int audience(int day) {
        return setup.theatre.audience(day);
    }

    /// Who sits in the theatre on that evening, by number: residents, then visitors.
    public int[] inTheatre(int day) {
        return setup.theatre.people(day);
    }

    /// These visitors as people; the same numbers give the same people. Other visitors stay unnamed.
    public List<Guest> guests(int[] visitors) {
        return setup.guests.list(visitors);
    }
}
