package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkSide.newId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.NameMeant;
import org.huhang.registry.PlaceId;
import org.huhang.registry.Registrations.NewPerson;
import org.huhang.registry.Sex;
import org.huhang.registry.UnresolvedNameId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What the registry knows of one side of the walk: a house with one family, of whom one works for the side's
/// organization; a theatre; a name that no list knows.
///
/// @param person works for the organization
/// @param worker of the community
record WalkTown(
        AreaId area,
        OrganizationId organization,
        BuildingId building,
        DwellingId dwelling,
        HouseholdId household,
        PersonId person,
        String identityNumber,
        PlaceId place,
        UnresolvedNameId name,
        SignedIn worker,
        WalkVerbs verbs) {
    static final String NAME = "覃家明";

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    static WalkTown of(AreaId area, OrganizationId organization, WalkVerbs verbs) {
        var worker = SignedIn.as(verbs.invitations(), Role.COMMUNITY_WORKER, area);
        var building = new BuildingId(Ids.next());
        var dwelling = new DwellingId(Ids.next());
        var household = new HouseholdId(Ids.next());
        house(verbs, area, building, dwelling, household);
        var birth = LocalDate.of(1980, 5, 1).plusDays(SEQUENCE.incrementAndGet());
        var number = SmallCity.identityNumber(birth, 101);
        var person = register(verbs, worker, NAME, birth, number, household);
        var name = verbs.unresolvedNames()
                .note(
                        new UnresolvedNameId(Ids.next()),
                        "第三村",
                        NameMeant.COMMUNITY,
                        area,
                        "walk " + area.value(),
                        verbs.clock().now());
        var place = new PlaceId(Ids.next());
        work(verbs, organization, person, place, area);
        var town = new WalkTown(
                area, organization, building, dwelling, household, person, number, place, name, worker, verbs);
        town.newPerson();
        return town;
    }

    /// Of the same household.
    PersonId newPerson() {
        return register(verbs, worker, "覃家亮", LocalDate.of(1982, 5, 1), null, household);
    }

    /// Of somebody new, awaiting approval.
    ///
    /// @return its id
    UUID newCase() {
        var id = newId();
        var person = newPerson();
        verbs.jdbi()
                .useHandle(h -> h.execute(
                        "insert into cases.cases (id, number, person_id, area_id, collected_at, reported_at, opened_at)"
                                + " select ?, ?, ?, ?, at, at, at from (values ('2021-07-28T12:00:00Z'::timestamptz)) as t (at)",
                        id,
                        "1999-" + SEQUENCE.incrementAndGet(),
                        person.value(),
                        area.value()));
        return id;
    }

    /// Two records of one person, as a look at them leaves them.
    ///
    /// @return its id
    UUID newPair() {
        int number = SEQUENCE.incrementAndGet();
        var birth = LocalDate.of(1960, 1, 1).plusDays(number);
        // like nobody else
        var name = "向" + (char) ('一' + 10 * number) + "山";
        var one = register(verbs, worker, name, birth, null, household);
        var other = register(verbs, worker, name, birth, null, household);
        return verbs.jdbi().inTransaction(h -> {
            // as the finder does, who may be at it too
            h.execute("select pg_advisory_xact_lock(?)", 0x4475_706C_6963L);
            h.execute(
                    "insert into registry.duplicate_pairs (id, first_id, second_id, found_at)"
                            + " values (?, least(?, ?), greatest(?, ?), '2021-07-01T00:00:00Z')"
                            + " on conflict (first_id, second_id) do nothing",
                    Ids.next(),
                    one.value(),
                    other.value(),
                    one.value(),
                    other.value());
            var pair = h.createQuery("select id from registry.duplicate_pairs"
                            + " where first_id = least(:one, :other) and second_id = greatest(:one, :other)")
                    .bind("one", one)
                    .bind("other", other)
                    .mapTo(UUID.class)
                    .one();
            h.execute(
                    "insert into registry.duplicate_findings"
                            + " (id, pair_id, evidence, score, strength, rule_version, found_at) select ?, ?,"
                            + " '{SAME_NAME,SAME_BIRTH_DATE,NUMBER_MISSING,SAME_HOUSEHOLD}', 9, 'LIKELY', 1,"
                            + " '2021-07-01T00:00:00Z'"
                            + " where not exists (select from registry.duplicate_findings where pair_id = ?)",
                    Ids.next(),
                    pair,
                    pair);
            return pair;
        });
    }

    /// @return the id of the decision that it is of two people
    UUID newDifference(UUID pair) {
        var id = newId();
        WalkWire.done("POST", "/api/duplicates/" + pair + "/differences", body("id", id, "reason", "any"), worker);
        return id;
    }

    /// One of the two of a pair.
    UUID oneOf(UUID pair) {
        return verbs.jdbi()
                .withHandle(h -> h.createQuery("select first_id from registry.duplicate_pairs where id = :id")
                        .bind("id", pair)
                        .mapTo(UUID.class)
                        .one());
    }

    /// @return its id
    UUID newCorrection(PersonId person) {
        var made = WalkWire.done(
                "POST",
                "/api/people/" + person.value() + "/corrections",
                body("id", newId(), "field", "NAME", "value", "覃家大", "reason", "any"),
                worker);
        return UUID.fromString(made.get(0).get("id").asText());
    }

    private static void house(
            WalkVerbs verbs, AreaId area, BuildingId building, DwellingId dwelling, HouseholdId household) {
        var entrance = Ids.next();
        verbs.jdbi().useHandle(h -> {
            h.execute(
                    "insert into registry.buildings (id, area_id, name, longitude, latitude, east_metres, north_metres,"
                            + " floors, source) values (?, ?, '1栋', 110.4, 29.1, 20, 12, 6, '')",
                    building.value(),
                    area.value());
            h.execute(
                    "insert into registry.entrances (id, building_id, name) values (?, ?, '1单元')",
                    entrance,
                    building.value());
            h.execute(
                    "insert into registry.dwellings (id, entrance_id, floor, label) values (?, ?, 1, '101')",
                    dwelling.value(),
                    entrance);
            h.execute(
                    "insert into registry.households (id, dwelling_id, kind) values (?, ?, 'FAMILY')",
                    household.value(),
                    dwelling.value());
        });
    }

    private static void work(
            WalkVerbs verbs, OrganizationId organization, PersonId person, PlaceId place, AreaId area) {
        verbs.jdbi().useHandle(h -> {
            h.execute(
                    "insert into registry.staff (organization_id, person_id, position, start_at)"
                            + " values (?, ?, '科员', '2021-01-01T00:00:00Z')",
                    organization.value(),
                    person.value());
            h.execute(
                    "insert into registry.places (id, kind, name, pinyin, source) values (?, 'THEATRE', '剧场', '', '')",
                    place.value());
            h.execute(
                    "insert into registry.place_areas (place_id, area_id) values (?, ?)", place.value(), area.value());
        });
    }

    private static PersonId register(
            WalkVerbs verbs,
            SignedIn worker,
            String name,
            LocalDate birth,
            @Nullable String identityNumber,
            HouseholdId household) {
        return verbs.registrations()
                .register(
                        new NewPerson(Ids.next(), name, Sex.MALE, birth, identityNumber, null, household, null),
                        worker.account(),
                        Instant.parse("2021-07-01T00:00:00Z"),
                        verbs.clock().today())
                .orThrow();
    }
}
