package org.huhang.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.registry.NameCandidate.Reason;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Scores how well the areas of one day fit a name. How the characters agree gives up to 80 points, where the area
/// lies up to 20; weights are an assumed default, tuned on the names that the story of 2021 leaves open.
final class NameMatching {
    private static final int SAME_NAME = 80;
    private static final int ALIAS = 80;
    private static final int SAME_STEM = 76;
    private static final int SAME_SOUND = 72;
    private static final int SIMILAR_MOST = 66;
    private static final int PART_OF_NAME = 52;
    private static final int INSIDE_CONTEXT = 20;
    private static final int SAME_COUNTY = 5;
    private static final int LEAST = 45;
    private static final int MOST_CANDIDATES = 10;

    private final Map<AreaId, Area> areas = new HashMap<>();
    private final Map<AreaId, Set<String>> aliases = new HashMap<>();

    NameMatching(Collection<Area> areas, Collection<AreaAlias> aliases) {
        areas.forEach(area -> this.areas.put(area.id(), area));
        aliases.forEach(alias -> this.aliases
                .computeIfAbsent(alias.areaId(), _ -> new HashSet<>())
                .add(alias.alias()));
    }

    /// The best first; areas of one score by code.
    List<NameCandidate> candidates(String text, AreaId context) {
        var wanted = text.strip();
        var candidates = new ArrayList<NameCandidate>();
        for (Area area : areas.values()) {
            var reasons = new ArrayList<Reason>();
            int score = compare(wanted, area, reasons);
            if (score > 0 && !area.id().equals(context)) {
                score += locate(area, context, reasons);
                if (score >= LEAST) {
                    candidates.add(new NameCandidate(area, parentName(area), score, reasons));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(NameCandidate::score)
                .reversed()
                .thenComparing(candidate -> String.valueOf(candidate.area().code()))
                .thenComparing(candidate -> candidate.area().id().value()));
        return candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size()));
    }

    private int compare(String wanted, Area area, List<Reason> reasons) {
        var name = area.name();
        if (name.equals(wanted)) {
            return because(reasons, Reason.SAME_NAME, SAME_NAME);
        }
        if (aliases.getOrDefault(area.id(), Set.of()).contains(wanted)) {
            return because(reasons, Reason.ALIAS, ALIAS);
        }
        var stem = NameStem.of(wanted);
        var other = NameStem.of(name);
        if (stem.equals(other)) {
            return because(reasons, Reason.SAME_STEM, SAME_STEM);
        }
        if (Pinyin.syllables(stem).equals(Pinyin.syllables(other))) {
            return because(reasons, Reason.SAME_SOUND, SAME_SOUND);
        }
        int longer = Math.max(stem.length(), other.length());
        int shared = longer - distance(stem, other);
        // Half of the characters or more; of two, one shared says too little.
        int similar = shared * 2 > longer ? SIMILAR_MOST * shared / longer : 0;
        boolean part =
                Math.min(stem.length(), other.length()) > 1 && (other.startsWith(stem) || stem.startsWith(other));
        if (similar > 0) {
            reasons.add(Reason.SIMILAR_CHARACTERS);
        }
        return part ? because(reasons, Reason.PART_OF_NAME, Math.max(PART_OF_NAME, similar)) : similar;
    }

    private int locate(Area area, AreaId context, List<Reason> reasons) {
        if (above(area.id()).contains(context)) {
            return because(reasons, Reason.INSIDE_CONTEXT, INSIDE_CONTEXT);
        }
        var county = county(area.id());
        return county != null && county.equals(county(context)) ? because(reasons, Reason.SAME_COUNTY, SAME_COUNTY) : 0;
    }

    private Set<AreaId> above(AreaId id) {
        var above = new HashSet<AreaId>();
        var next = new ArrayList<>(parents(id));
        while (!next.isEmpty()) {
            var parent = next.removeLast();
            if (above.add(parent)) {
                next.addAll(parents(parent));
            }
        }
        return above;
    }

    private List<AreaId> parents(AreaId id) {
        var area = areas.get(id);
        var parents = new ArrayList<AreaId>();
        if (area != null) {
            add(parents, area.statutoryParentId());
            add(parents, area.operationalParentId());
        }
        return parents;
    }

    private static void add(List<AreaId> parents, @Nullable AreaId parent) {
        if (parent != null) {
            parents.add(parent);
        }
    }

    private @Nullable AreaId county(AreaId id) {
        var line = new ArrayList<>(above(id));
        line.add(id);
        return line.stream()
                .filter(each -> {
                    var area = areas.get(each);
                    return area != null && area.kind() == AreaKind.COUNTY;
                })
                .findFirst()
                .orElse(null);
    }

    private @Nullable String parentName(Area area) {
        return parents(area.id()).stream()
                .map(areas::get)
                .filter(java.util.Objects::nonNull)
                .map(Area::name)
                .findFirst()
                .orElse(null);
    }

    private static int because(List<Reason> reasons, Reason reason, int points) {
        reasons.add(reason);
        return points;
    }

    /// How many characters must be put in, taken out or changed (Levenshtein 1966).
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
