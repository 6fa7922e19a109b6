package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.access.DeviceRecords;
import org.huhang.rounds.CampaignId;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundScope;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.huhang.specimens.RefusedDeskRecord.DeskRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What of a batch is taken in: nobody is asked, nothing is written.
class DeskIntakeTest {
    private static final Instant AT = Instant.parse("2021-08-04T02:00:00Z");
    private static final String TUBE = "TUBE-0001";

    private final RoundId round = new RoundId(Ids.next());
    private final RoundId other = new RoundId(Ids.next());
    private final DeviceId device = new DeviceId(Ids.next());
    private final List<DeskRecord> records = new ArrayList<>();

    @Test
    void aSwabIntoATubeOfWhichNobodyToldIsTakenInAndTheTubeHeardOf() {
        act(1, new DeskAct.Taken(round, TUBE, 7));
        var intake = intake(Map.of());
        assertEquals(1, intake.swabs.size());
        assertEquals(Set.of(TUBE), intake.heard.keySet());
        assertEquals(List.of(), reasons(intake));
    }

    @Test
    void aTubeIsOfTheRoundInWhichItWasHeardOfFirst() {
        act(1, new DeskAct.Opened(other, TUBE, 10, null));
        act(2, new DeskAct.Opened(round, TUBE, 10, null));
        assertEquals(List.of(DeskRefusal.TUBE_OF_ANOTHER_ROUND), reasons(intake(Map.of())));
        records.clear();
        act(1, new DeskAct.Taken(round, TUBE, 7));
        assertEquals(List.of(DeskRefusal.TUBE_OF_ANOTHER_ROUND), reasons(intake(Map.of(TUBE, other))));
        assertEquals(List.of(), reasons(intake(Map.of(TUBE, round))));
    }

    @Test
    void aSwabIsOfTheRoundOfItsRegistration() {
        act(1, registered(other));
        act(2, new DeskAct.Taken(round, TUBE, 1));
        assertEquals(List.of(DeskRefusal.REGISTRATION_OF_ANOTHER_ROUND), reasons(intake(Map.of())));
        records.clear();
        act(1, registered(round));
        act(2, new DeskAct.Taken(round, TUBE, 1));
        assertEquals(List.of(), reasons(intake(Map.of())));
    }

    @Test
    void aRegistrationIsTakenBackInItsOwnRound() {
        act(1, registered(round));
        act(2, new DeskAct.RegistrationVoided(round, 1, "left"));
        act(3, registered(other));
        act(4, new DeskAct.RegistrationVoided(round, 3, "left"));
        // of one that did not come yet it is kept, and the registration counts for nothing when it does
        act(5, new DeskAct.RegistrationVoided(round, 77, "left"));
        var intake = intake(Map.of());
        assertEquals(List.of(DeskRefusal.REGISTRATION_OF_ANOTHER_ROUND), reasons(intake));
        assertEquals(2, intake.registrationsVoided.size());
        assertEquals(2, intake.registered.size());
    }

    @Test
    void peopleAndSurfacesNeverShareATube() {
        act(1, new DeskAct.Surface(null, TUBE, "any", "any"));
        act(2, new DeskAct.Taken(round, TUBE, 7));
        act(3, new DeskAct.Surface(null, TUBE, "any", "any"));
        act(4, new DeskAct.Opened(round, "TUBE-0002", 1, null));
        act(5, new DeskAct.Surface(null, "TUBE-0002", "any", "any"));
        assertEquals(
                List.of(
                        DeskRefusal.TUBE_OF_ANOTHER_KIND,
                        DeskRefusal.TUBE_OF_ANOTHER_KIND,
                        DeskRefusal.TUBE_OF_ANOTHER_KIND),
                reasons(intake(Map.of())));
    }

    @Test
    void ofTwoTextsUnderOneNumberTheFirstStands() {
        act(1, registered(round));
        act(1, registered(other));
        assertEquals(List.of(DeskRefusal.NUMBER_TAKEN), reasons(intake(Map.of())));
        assertEquals(1, intake(Map.of()).registered.size());
        records.clear();
        act(1, null);
        act(1, null);
        assertEquals(List.of(DeskRefusal.UNREADABLE), reasons(intake(Map.of())));
    }

    @Test
    void aBoxGoesToALaboratoryThatThereIs() {
        act(1, new DeskAct.Handed(new BoxId(Ids.next()), new LaboratoryId(Ids.next())));
        act(2, new DeskAct.Handed(new BoxId(Ids.next()), null));
        var intake = intake(Map.of());
        assertEquals(List.of(DeskRefusal.NO_SUCH_LABORATORY), reasons(intake));
        assertEquals(1, intake.carried.size());
    }

    @Test
    void nothingOfARoundThatNobodyKnows() {
        act(1, registered(new RoundId(Ids.next())));
        assertEquals(List.of(DeskRefusal.NO_SUCH_ROUND), reasons(intake(Map.of())));
    }

    private static DeskAct registered(RoundId round) {
        return new DeskAct.Registered(round, Way.LIST, null, null, null, null);
    }

    private void act(int number, @Nullable DeskAct act) {
        records.add(new DeskRecord(
                new DeviceRecords.Beyond(
                        device, number, new AccountId(Ids.next()), new AreaId(Ids.next()), "any", "{}", AT, AT),
                act,
                AT,
                AT));
    }

    private DeskIntake intake(Map<String, RoundId> roundsOfTubes) {
        return DeskIntake.of(
                records,
                new DeskKnown(
                        Map.of(round, open(round), other, open(other)),
                        roundsOfTubes,
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        Map.of(),
                        Set.of()),
                RoundHours.DEFAULT);
    }

    private static List<DeskRefusal> reasons(DeskIntake intake) {
        return intake.refused.stream().map(RefusedDeskRecord::reason).toList();
    }

    private static Round open(RoundId id) {
        return new Round(
                id,
                new CampaignId(Ids.next()),
                new AreaId(Ids.next()),
                new Wording("any", "any"),
                "any",
                1,
                RoundScope.AREAS,
                AT,
                AT.plusSeconds(3_600),
                AT,
                5,
                null);
    }
}
