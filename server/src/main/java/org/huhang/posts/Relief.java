package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.posts.ReliefRule.ReliefKind;
import org.huhang.shared.Wording;

/// Meals, rests and water of one seat, by the rules of the days on which it lies.
///
/// A meal is due to whoever is on the seat at its time; on two seats end to end nobody eats it twice. A rest
/// follows each spell on the seat, in heat a shorter spell; people of one shift rest one after another, so that
/// the post is never left. Water goes by the hours in heat.
///
/// Source: rules.md B9 (above 35 C ask for relief), story F47 (near 40 C, over ten hours a day: rest, relief).
/// How long, how often and how much are the rules' rows, assumed there.
record Relief(List<ReliefRule> rules, ZoneId zone) {
    Relief {
        rules = List.copyOf(rules);
    }

    @Schema(name = "MealDue")
    record Meal(String code, Wording name, Instant at) {}

    /// @param heat whether it is one of those that heat asks for
    @Schema(name = "RestDue")
    record Rest(Instant at, int minutes, boolean heat) {}

    /// In the order of time.
    List<Meal> meals(Instant start, Instant end) {
        List<Meal> meals = new ArrayList<>();
        for (var day = day(start); !day.isAfter(day(end)); day = day.plusDays(1)) {
            for (ReliefRule rule : inForce(ReliefKind.MEAL, day)) {
                var at = day.atTime(Objects.requireNonNull(rule.time()))
                        .atZone(zone)
                        .toInstant();
                if (!at.isBefore(start) && at.isBefore(end)) {
                    meals.add(new Meal(rule.code(), rule.name(), at));
                }
            }
        }
        meals.sort(Comparator.comparing(Meal::at));
        return List.copyOf(meals);
    }

    /// None ends after the seat does.
    ///
    /// @param order of the seat among those of its shift, from 0
    List<Rest> rests(Instant start, Instant end, boolean hot, int order) {
        var found = rest(day(start), hot);
        if (found.isEmpty()) {
            return List.of();
        }
        var rule = found.get();
        int minutes = Objects.requireNonNull(rule.minutes());
        var spell = Duration.ofMinutes(Objects.requireNonNull(rule.everyMinutes()));
        List<Rest> rests = new ArrayList<>();
        var at = start.plus(spell).plus(Duration.ofMinutes((long) order * minutes));
        while (at.plus(Duration.ofMinutes(minutes)).isBefore(end)) {
            rests.add(new Rest(at, minutes, rule.heat()));
            at = at.plus(Duration.ofMinutes(minutes)).plus(spell);
        }
        return List.copyOf(rests);
    }

    /// Rounded up to a whole millilitre.
    int waterMillilitres(Instant start, int heatMinutes) {
        int anHour = inForce(ReliefKind.WATER, day(start)).stream()
                .mapToInt(rule -> Objects.requireNonNull(rule.millilitres()))
                .max()
                .orElse(0);
        return (anHour * heatMinutes + 59) / 60;
    }

    /// That of heat where it is hot and there is one; else the other.
    private Optional<ReliefRule> rest(LocalDate day, boolean hot) {
        return inForce(ReliefKind.REST, day).stream()
                .filter(rule -> hot || !rule.heat())
                .max(Comparator.comparing(ReliefRule::heat).thenComparing(ReliefRule::startDate));
    }

    private List<ReliefRule> inForce(ReliefKind kind, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.covers(day))
                .toList();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
