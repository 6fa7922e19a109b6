package org.huhang.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Chains of transmission: each case with its generation, counted from 0 for those without a known source.
///
/// @param links the earliest first
/// @param generations from 0 on, each with how many there are
/// @param serial days from the infector's onset to that of the infected, of the pairs in which both are known
record Chains(List<ChainLink> links, List<Generation> generations, SerialIntervals serial) {

    /// A case as chains need it.
    record ChainCase(
            CaseId id,
            String number,
            AreaId areaId,
            LocalDate day,
            boolean onsetKnown,
            @Nullable SourceStatement source) {}

    /// @param day of onset, or of the first positive specimen
    /// @param source nothing of the first of a chain, and where the source is none of these cases
    /// @param infected how many of these cases it infected
    record ChainLink(
            CaseId caseId,
            String number,
            AreaId areaId,
            @Nullable String areaName,
            LocalDate day,
            boolean onsetKnown,
            int generation,
            @Nullable CaseId source,
            @Nullable SourceSureness sureness,
            @Nullable String exposure,
            int infected) {}

    /// @param cases how many
    /// @param infected how many they infected
    /// @param reproduction infected a case; of the latest generations too low, for not all of it is known yet
    record Generation(int generation, int cases, int infected, double reproduction) {}

    /// Days; nothing where there is no pair, no spread of one pair.
    record SerialIntervals(
            int pairs,
            @Nullable Double mean,
            @Nullable Double deviation,
            @Nullable Long shortest,
            @Nullable Long longest) {
        static SerialIntervals of(List<Long> days) {
            if (days.isEmpty()) {
                return new SerialIntervals(0, null, null, null, null);
            }
            double mean = days.stream().mapToLong(Long::longValue).average().orElseThrow();
            double squares = days.stream()
                    .mapToDouble(each -> (each - mean) * (each - mean))
                    .sum();
            return new SerialIntervals(
                    days.size(),
                    mean,
                    days.size() == 1 ? null : Math.sqrt(squares / (days.size() - 1)),
                    days.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    days.stream().max(Comparator.naturalOrder()).orElseThrow());
        }
    }

    static Chains of(Collection<ChainCase> cases, Map<AreaId, String> names) {
        Map<CaseId, ChainCase> byId = new HashMap<>();
        cases.forEach(each -> byId.put(each.id(), each));
        Map<CaseId, Integer> infected = new HashMap<>();
        cases.forEach(each -> {
            var source = sourceOf(each, byId);
            if (source != null) {
                infected.merge(source.id(), 1, Integer::sum);
            }
        });
        var links = cases.stream()
                .sorted(Comparator.comparing(ChainCase::day).thenComparing(ChainCase::number))
                .map(each -> link(each, byId, infected, names))
                .toList();
        return new Chains(links, generations(links), SerialIntervals.of(intervals(cases, byId)));
    }

    private static ChainLink link(
            ChainCase each, Map<CaseId, ChainCase> byId, Map<CaseId, Integer> infected, Map<AreaId, String> names) {
        var source = sourceOf(each, byId);
        var said =
                source == null || each.source() == null ? null : each.source().said();
        return new ChainLink(
                each.id(),
                each.number(),
                each.areaId(),
                names.get(each.areaId()),
                each.day(),
                each.onsetKnown(),
                generation(each, byId),
                source == null ? null : source.id(),
                said == null ? null : said.sureness(),
                said == null ? null : said.exposure(),
                infected.getOrDefault(each.id(), 0));
    }

    private static int generation(ChainCase each, Map<CaseId, ChainCase> byId) {
        int generation = 0;
        var seen = new HashSet<CaseId>();
        for (var at = sourceOf(each, byId); at != null && seen.add(at.id()); at = sourceOf(at, byId)) {
            generation++;
        }
        return generation;
    }

    private static @Nullable ChainCase sourceOf(ChainCase each, Map<CaseId, ChainCase> byId) {
        var statement = each.source();
        return statement == null || statement.said() == null
                ? null
                : byId.get(statement.said().source());
    }

    private static List<Generation> generations(List<ChainLink> links) {
        Map<Integer, List<ChainLink>> by = new TreeMap<>();
        links.forEach(each ->
                by.computeIfAbsent(each.generation(), _ -> new ArrayList<>()).add(each));
        return by.entrySet().stream()
                .map(each -> {
                    int infected = each.getValue().stream()
                            .mapToInt(ChainLink::infected)
                            .sum();
                    int cases = each.getValue().size();
                    return new Generation(each.getKey(), cases, infected, (double) infected / cases);
                })
                .toList();
    }

    private static List<Long> intervals(Collection<ChainCase> cases, Map<CaseId, ChainCase> byId) {
        var days = new ArrayList<Long>();
        for (ChainCase each : cases) {
            var source = sourceOf(each, byId);
            if (source != null && source.onsetKnown() && each.onsetKnown()) {
                days.add(ChronoUnit.DAYS.between(source.day(), each.day()));
            }
        }
        return days;
    }
}
