package org.huhang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huhang.citysim.City;
import org.huhang.duty.Assignment;
import org.huhang.duty.Calls;
import org.huhang.duty.DemandId;
import org.huhang.duty.LeaveCancellation;
import org.huhang.duty.LeaveCancellationId;
import org.huhang.duty.Leaves;
import org.huhang.duty.MusterId;
import org.huhang.duty.Musters;
import org.huhang.duty.NewMuster;
import org.huhang.duty.NewTeam;
import org.huhang.duty.ReportIn;
import org.huhang.duty.ReportInId;
import org.huhang.duty.ReportsIn;
import org.huhang.duty.TeamId;
import org.huhang.duty.Teams;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jboss.logging.Logger;

/// The calls for people behind the story's rows, and those of the intermediate court who reported where they live. A
/// muster whose notice is not there is left out with a line in the log. Telling it twice changes nothing.
@ApplicationScoped
class StoryMusters {
    private static final Logger LOG = Logger.getLogger(StoryMusters.class);
    private static final int ORDER_TO_REPORT = 19;
    private static final int YEAR = 2021;
    /// Order 19 is of 3 August 2021.
    private static final Instant REPORTED_AT = Instant.parse("2021-08-03T08:00:00Z");

    private final Notices notices;
    private final StoryGround ground;
    private final Musters musters;
    private final Calls calls;
    private final Teams teams;
    private final Leaves leaves;
    private final ReportsIn reports;
    private final People people;

    StoryMusters(
            Notices notices,
            StoryGround ground,
            Musters musters,
            Calls calls,
            Teams teams,
            Leaves leaves,
            ReportsIn reports,
            People people) {
        this.notices = notices;
        this.ground = ground;
        this.musters = musters;
        this.calls = calls;
        this.teams = teams;
        this.leaves = leaves;
        this.reports = reports;
        this.people = people;
    }

    /// @param staff people of the registry by the keys of the organizations
    @Transactional
    public void load(City city, Map<String, List<PersonId>> staff, Instant now) {
        var places = new StoryPlaces(city);
        for (var told : StoryFiles.musters()) {
            find(told.notice())
                    .ifPresentOrElse(
                            notice -> load(told, notice, places, staff, now),
                            () -> LOG.infof("muster %s waits for its notice: %s", told.key(), told.notice()));
        }
        reportIn(sorted(staff, "court.city").subList(0, 52));
    }

    private Optional<NoticeId> find(StoryFiles.StoryNoticeOf wanted) {
        var basis = wanted.basis();
        var number = wanted.number();
        var year = wanted.year();
        if (basis != null) {
            return notices.findByBasis(basis).map(Notice::id);
        }
        return number == null || year == null
                ? Optional.empty()
                : notices.findByNumber(StoryOrders.SERIES, year, number).map(Notice::id);
    }

    private void load(
            StoryFiles.StoryMuster told,
            NoticeId notice,
            StoryPlaces places,
            Map<String, List<PersonId>> staff,
            Instant now) {
        List<NewMuster.NewDemand> demands = new ArrayList<>();
        for (int i = 0; i < told.demands().size(); i++) {
            var each = told.demands().get(i);
            var place = place(each.place(), places, now);
            demands.add(new NewMuster.NewDemand(
                    demand(told, i),
                    StoryOfZhangjiajie.organization(each.organization()),
                    each.task(),
                    each.skill(),
                    places.area(each.area()),
                    place.placeId(),
                    place.name(),
                    each.asked()));
        }
        musters.record(
                new NewMuster(
                        new MusterId(StoryIds.of("muster", told.key())),
                        notice,
                        told.title(),
                        told.start(),
                        told.end(),
                        source(told.doubt()),
                        demands),
                now);
        for (int i = 0; i < told.demands().size(); i++) {
            var each = told.demands().get(i);
            if (each.roster() > 0) {
                var named = sorted(staff, each.organization())
                        .subList(each.rosterSkip(), each.rosterSkip() + each.roster());
                calls.recordNamed(demand(told, i).value(), demand(told, i), named, now);
                team(told, each, demand(told, i), named, places, now);
            }
        }
        if (told.leaveCancelled()) {
            cancelLeave(told, notice, now);
        }
    }

    private void team(
            StoryFiles.StoryMuster told,
            StoryFiles.StoryDemand demand,
            DemandId id,
            List<PersonId> named,
            StoryPlaces places,
            Instant now) {
        var team = told.team();
        if (team == null) {
            return;
        }
        var whole = new TeamId(StoryIds.of("team", told.key()));
        teams.record(
                new NewTeam(
                        whole,
                        new Wording(team.zh(), team.en()),
                        told.title(),
                        StoryOfZhangjiajie.organization(demand.organization()),
                        places.area(demand.area()),
                        id,
                        named),
                now);
        int size = named.size() / team.parts();
        teams.recordSplit(
                StoryIds.of("split", told.key()),
                whole,
                IntStream.range(0, team.parts())
                        .mapToObj(part -> new Teams.Part(
                                new TeamId(StoryIds.of("team", told.key() + "-" + part)),
                                new Wording("入户第 " + (part + 1) + " 组", "Door-to-door group " + (part + 1)),
                                named.subList(part * size, (part + 1) * size)))
                        .toList(),
                now);
    }

    private void cancelLeave(StoryFiles.StoryMuster told, NoticeId notice, Instant now) {
        told.demands().stream()
                .map(StoryFiles.StoryDemand::organization)
                .distinct()
                .forEach(organization -> leaves.recordCancellation(
                        new LeaveCancellation(
                                new LeaveCancellationId(StoryIds.of("leave", organization)),
                                StoryOfZhangjiajie.organization(organization),
                                notice,
                                told.start(),
                                null),
                        now));
    }

    /// The 52 of S2, each in the compound where they live. Until Order 19 is there they stand in the ledger without it.
    private void reportIn(List<PersonId> reported) {
        var order =
                find(new StoryFiles.StoryNoticeOf(ORDER_TO_REPORT, YEAR, null)).orElse(null);
        if (order == null) {
            LOG.info("those who report where they live do so without Order 19, which is not there");
        }
        var homes = people.areasOf(reported);
        reports.record(reported.stream()
                .filter(homes::containsKey)
                .map(person -> new ReportIn(
                        new ReportInId(StoryIds.of("report-in", person.value().toString())),
                        person,
                        StoryOfZhangjiajie.organization("court.city"),
                        Objects.requireNonNull(homes.get(person)),
                        ReportIn.Basis.HOME,
                        null,
                        order,
                        REPORTED_AT,
                        null,
                        null,
                        null,
                        null))
                .toList());
    }

    private Assignment.AssignedPlace place(JsonNode told, StoryPlaces places, Instant now) {
        return places.assigned(told, ground, now);
    }

    private static Wording source(Wording doubt) {
        return new Wording(
                StoryOfZhangjiajie.REPORT.zh() + "。" + doubt.zh(), StoryOfZhangjiajie.REPORT.en() + ". " + doubt.en());
    }

    private static DemandId demand(StoryFiles.StoryMuster told, int line) {
        return new DemandId(StoryIds.of("demand", told.key() + "-" + line));
    }

    /// As the rosters of the story take them: in the order of their ids.
    private static List<PersonId> sorted(Map<String, List<PersonId>> staff, String organization) {
        return Objects.requireNonNull(staff.get(organization), organization).stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }
}
