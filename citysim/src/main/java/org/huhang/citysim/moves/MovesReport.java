package org.huhang.citysim.moves;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;

/// Prints how places and contacts are spread, beside what surveys found. Arguments: scale (20), seed (2021).
public final class MovesReport {
    private static final String QUANTILES = "   number     mean     10%     50%     90%     99%    most";

    private final StringBuilder text = new StringBuilder();
    private final Moves moves;

    private MovesReport(Moves moves) {
        this.moves = moves;
    }

    public static void main(String[] arguments) {
        int scale = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2021;
        City city = City.of(CitySpec.of(seed, scale));
        System.out.print(of(Moves.of(city, MovesSpec.ofStory())));
        var term = Moves.of(city, new MovesSpec(LocalDate.of(2021, 9, 14), 3));
        var report = new MovesReport(term);
        report.contacts("Tuesday in term, " + term.spec().firstDay(), ContactReport.of(term, 1));
        System.out.print(report.text);
    }

    /// A weekday with its theatre evening and a Sunday of the story's two weeks, or what of it the days hold.
    public static String of(Moves moves) {
        var report = new MovesReport(moves);
        report.visits();
        int weekday = Math.min(2, moves.spec().days() - 1);
        DayStays stays = DayStays.of(moves, weekday);
        report.sizes(new PlaceSizes(moves, stays));
        report.minutes(new MinutesByKind(moves, stays));
        report.contacts(moves.spec().date(weekday) + ", a weekday in the holidays", new ContactReport(moves, stays));
        if (moves.spec().days() > 6) {
            report.contacts(moves.spec().date(5) + ", a Sunday", ContactReport.of(moves, 5));
        }
        report.line("\nMean contacts a day in published surveys, which count conversations and touches of any length");
        ContactSurvey.all()
                .forEach(survey ->
                        report.line(String.format(Locale.ROOT, "  %5.1f  %s", survey.meanContacts(), survey.survey())));
        return report.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void visits() {
        var counts = new VisitCounts(moves);
        line(String.format(
                Locale.ROOT,
                "%,d residents and up to %,d visitors, %d days",
                moves.residents(),
                moves.people() - moves.residents(),
                moves.spec().days()));
        line(String.format(Locale.ROOT, "%,d places, %,d visits", moves.places().count(), counts.visits()));
        line(String.format(Locale.ROOT, "%-18s%s", "", QUANTILES));
        line(String.format(Locale.ROOT, "%-18s%s", "visits a day", counts.aDay().line()));
    }

    private void sizes(PlaceSizes sizes) {
        line("\nPeople of a day by place, where anybody was");
        line(String.format(Locale.ROOT, "%-18s%s", "", QUANTILES));
        for (CityPlaceKind kind : CityPlaceKind.values()) {
            Spread spread = sizes.of(kind);
            if (spread.size() > 0) {
                line(String.format(Locale.ROOT, "%-18s%s", kind, spread.line()));
            }
        }
        line(String.format(Locale.ROOT, "%-18s%s", "all", sizes.all().line()));
        line(String.format(
                Locale.ROOT,
                "the largest 1 %% of places hold %.0f %% of people's stays",
                100 * sizes.all().topShare(0.01)));
    }

    private void minutes(MinutesByKind minutes) {
        line(String.format(
                Locale.ROOT,
                "%nMinutes of a resident's day by kind of place (%.0f of 1,440; the rest is on the way)",
                minutes.all()));
        for (CityPlaceKind kind : CityPlaceKind.values()) {
            if (minutes.of(kind) > 0) {
                line(String.format(Locale.ROOT, "%-18s%8.1f", kind, minutes.of(kind)));
            }
        }
    }

    private void contacts(String day, ContactReport found) {
        line(String.format(
                Locale.ROOT,
                "%nContacts of a resident on %s: a quarter of an hour or more shared where people talk",
                day));
        line(String.format(Locale.ROOT, "%-18s%s   variance/mean", "age", QUANTILES));
        for (AgeGroup group : AgeGroup.values()) {
            Spread spread = found.of(group);
            line(String.format(
                    Locale.ROOT, "%-18s%s %8.1f", group.label(), spread.line(), spread.variance() / spread.mean()));
        }
        line(String.format(
                Locale.ROOT,
                "%-18s%s %8.1f",
                "all",
                found.all().line(),
                found.all().variance() / found.all().mean()));
        line(String.format(
                Locale.ROOT,
                "Mixing by age, contacts a day with each group (rows: of whom); assortativity r = %.2f",
                found.assortativity()));
        double[][] mixing = found.mixing();
        for (AgeGroup group : AgeGroup.values()) {
            var row = new StringBuilder();
            IntStream.range(0, mixing.length)
                    .forEach(other ->
                            row.append(String.format(Locale.ROOT, "%7.2f", mixing[AgeGroup.index(group)][other])));
            line(String.format(Locale.ROOT, "%-18s%s", group.label(), row));
        }
    }
}
