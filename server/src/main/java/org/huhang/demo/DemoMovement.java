package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.huhang.citysim.City;
import org.huhang.citysim.moves.CityPlaceKind;
import org.huhang.citysim.moves.Guest;
import org.huhang.citysim.moves.Moves;
import org.huhang.citysim.moves.MovesSpec;
import org.huhang.citysim.moves.VisitSink;
import org.huhang.registry.Things;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.visits.BulkVisits;
import org.huhang.visits.Moments;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.Sureness;
import org.huhang.visits.VisitBatchId;
import org.huhang.visits.VisitBits;
import org.huhang.visits.VisitPlaces;
import org.huhang.visits.VisitSource;

/// Two weeks of the city's movement up to the demo's evening, the theatre's of 22 July 2021 among them, as visits. Of
/// the visitors of the city those have names who sat in the theatre; others are left out.
@ApplicationScoped
class DemoMovement {
    static final LocalDate THEATRE_EVENING = LocalDate.of(2021, 7, 22);
    private static final VisitBatchId BATCH = new VisitBatchId(DemoLinks.stable("movement"));
    private static final int DAYS = 14;
    private static final int AT_ONCE = 20_000;
    /// Parts of the city whose vehicles are numbered at once.
    private static final int PARTS = 64;

    private final BulkVisits bulk;
    private final Pseudonyms pseudonyms;
    private final VisitPlaces places;
    private final Things things;
    private final Progress progress;
    private final CityClock clock;

    DemoMovement(
            BulkVisits bulk,
            Pseudonyms pseudonyms,
            VisitPlaces places,
            Things things,
            Progress progress,
            CityClock clock) {
        this.bulk = bulk;
        this.pseudonyms = pseudonyms;
        this.places = places;
        this.things = things;
        this.progress = progress;
        this.clock = clock;
    }

    static Moves of(City city) {
        return Moves.of(city, new MovesSpec(THEATRE_EVENING, DAYS));
    }

    /// The visitors in the theatre's audience.
    static List<Guest> guests(Moves moves) {
        return moves.guests(Arrays.stream(moves.inTheatre(0))
                .filter(person -> person >= moves.residents())
                .toArray());
    }

    boolean stands() {
        return bulk.isKnown(BATCH);
    }

    Progress.Step begin(Moves moves) {
        return progress.begin("visits", moves.parts() + moves.places().count() + moves.residents());
    }

    /// Cut off, none of it counts and it begins anew.
    void load(City city, Moves moves, Progress.Step step, Instant now) {
        var visitPlaces = new DemoVisitPlaces(city, moves.places(), places, things);
        visitPlaces.number(step::add);
        int[] numbers = numbers(city, moves, step, now);
        try (var writing = bulk.begin(BATCH, "demo")) {
            var sink = new Sink(writing, moves, visitPlaces, numbers, Moments.of(now, clock.zone()));
            for (int from = 0; from < moves.parts(); from += PARTS) {
                int to = Math.min(moves.parts(), from + PARTS);
                visitPlaces.numberTrips(vehicles(moves, from, to));
                for (int part = from; part < to; part++) {
                    moves.tell(part, sink);
                    sink.flush();
                    step.add(1);
                }
            }
            writing.commit(now).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which vehicles somebody of these parts is in, by the date on which they get in.
    private static Map<LocalDate, Set<Integer>> vehicles(Moves moves, int from, int to) {
        var used = new TreeMap<LocalDate, Set<Integer>>();
        var first = moves.spec().firstDay();
        for (int part = from; part < to; part++) {
            moves.tell(part, (person, place, day, start, seconds) -> {
                if (DemoVisitPlaces.isVehicle(moves.places().kind(place))) {
                    used.computeIfAbsent(first.plusDays(day), _ -> new HashSet<>())
                            .add(place);
                }
            });
        }
        return used;
    }

    /// Of each person of the movement the number in the visits; -1 of those without a name.
    private int[] numbers(City city, Moves moves, Progress.Step step, Instant now) {
        var numbers = new int[moves.people()];
        Arrays.fill(numbers, -1);
        List<PersonId> ids = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (String code : city.communityCodes()) {
            int first = moves.firstPerson(code);
            var people = city.neighbourhood(code).people();
            for (int each = 0; each < people.size(); each++) {
                ids.add(new PersonId(people.get(each).id()));
                of.add(first + each);
            }
            if (ids.size() >= AT_ONCE) {
                step.add(give(ids, of, numbers, now));
            }
        }
        step.add(give(ids, of, numbers, now));
        for (Guest guest : guests(moves)) {
            ids.add(new PersonId(guest.person().id()));
            of.add(guest.number());
        }
        give(ids, of, numbers, now);
        return numbers;
    }

    private int give(List<PersonId> ids, List<Integer> of, int[] numbers, Instant now) {
        Map<PersonId, Integer> given = pseudonyms.forWriting(ids, now);
        for (int each = 0; each < ids.size(); each++) {
            numbers[of.get(each)] = given.getOrDefault(ids.get(each), -1);
        }
        int size = ids.size();
        ids.clear();
        of.clear();
        return size;
    }

    /// Keeps each visit until it is known whether a seat follows.
    private static final class Sink implements VisitSink {
        private final BulkVisits.Writing writing;
        private final Moves moves;
        private final DemoVisitPlaces places;
        private final int[] numbers;
        private final int now;
        private final int firstDay;
        private final LocalDate[] dates;
        private int person = -1;
        private int place;
        private int start;
        private int seconds;
        private int row;
        private int seat;

        Sink(BulkVisits.Writing writing, Moves moves, DemoVisitPlaces places, int[] numbers, int now) {
            this.writing = writing;
            this.moves = moves;
            this.places = places;
            this.numbers = numbers;
            this.now = now;
            firstDay = Moments.start(moves.spec().firstDay());
            dates = moves.spec()
                    .firstDay()
                    .datesUntil(moves.spec().firstDay().plusDays(DAYS + 1))
                    .toArray(LocalDate[]::new);
        }

        @Override
        public void visit(int who, int where, int day, int startSecondOfDay, int length) {
            flush();
            person = numbers[who];
            place = where;
            start = firstDay + day * Moments.SECONDS_A_DAY + startSecondOfDay;
            seconds = length;
            row = 0;
            seat = 0;
        }

        @Override
        public void seated(int who, int where, int day, int inRow, int onSeat) {
            row = inRow;
            seat = onSeat;
        }

        /// What has not happened yet at the demo's evening is left out; what is longer than a day goes in parts.
        void flush() {
            int end = Math.min(start + seconds, now);
            if (person >= 0 && start < end) {
                var kind = moves.places().kind(place);
                int number = places.numberOf(
                        place, Objects.requireNonNull(dates[(start - firstDay) / Moments.SECONDS_A_DAY]));
                int bits = VisitBits.pack(source(kind), sureness(kind), row, seat);
                for (int from = start; number >= 0 && from < end; from += Moments.SECONDS_A_DAY) {
                    add(number, from, Math.min(end - from, Moments.SECONDS_A_DAY), bits);
                }
            }
            person = -1;
        }

        private void add(int number, int from, int length, int bits) {
            try {
                writing.add(person, number, from, length, bits);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static VisitSource source(CityPlaceKind kind) {
        return switch (kind) {
            case DWELLING, DORMITORY_ROOM -> VisitSource.DWELLING;
            case STAIRWELL -> VisitSource.GATE;
            case WORKROOM, FIELD, CLASSROOM, SUMMER_CLASS -> VisitSource.WORKPLACE;
            case THEATRE -> VisitSource.SEAT_LIST;
            case TRAIN_COACH, TOUR_COACH -> VisitSource.TICKET;
            case BUS_RUN, CANTEEN_TABLE -> VisitSource.PAYMENT;
            case HOTEL_ROOM, HOTEL_LOBBY -> VisitSource.LODGING;
            case PLAY_GROUP, TEA_TABLE, SQUARE_GROUP -> VisitSource.OWN_STATEMENT;
            default -> VisitSource.PLACE_CODE;
        };
    }

    private static Sureness sureness(CityPlaceKind kind) {
        return switch (source(kind)) {
            case DWELLING, WORKPLACE -> Sureness.ASSUMED;
            case OWN_STATEMENT -> Sureness.TOLD;
            default -> Sureness.RECORDED;
        };
    }

    /// Of the theatre's evening who sat there, for whoever chooses the first cases: residents alone.
    static int[] residentsInTheatre(Moves moves) {
        return Arrays.stream(moves.inTheatre(0))
                .filter(person -> person < moves.residents())
                .toArray();
    }
}
