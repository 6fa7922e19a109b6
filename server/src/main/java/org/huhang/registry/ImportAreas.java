package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.RowCells;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// The areas that the rows of one import may name, by code or by full name, asked for once.
@ApplicationScoped
class ImportAreas {
    private final AreaStore areas;
    private final Trees trees;

    ImportAreas(AreaStore areas, Trees trees) {
        this.areas = areas;
        this.trees = trees;
    }

    Within within(AreaId scope, LocalDate asOf) {
        var all = areas.listAll(asOf);
        Set<AreaId> inside =
                trees.within(List.of(scope), all.stream().map(Area::id).collect(Collectors.toSet()));
        return new Within(
                all.stream().filter(area -> inside.contains(area.id())).toList(), scope);
    }

    /// Lives as long as one reading of one file, on one thread.
    static final class Within {
        static final Set<AreaKind> SMALL = Set.of(AreaKind.COMMUNITY, AreaKind.GRID, AreaKind.COMPOUND);

        private static final Pattern PARTING = Pattern.compile("[;；、]");

        private final Map<AreaId, Area> byId;
        private final Map<String, List<Area>> byText = new HashMap<>();
        private final AreaId scope;

        Within(Collection<Area> areas, AreaId scope) {
            this.scope = scope;
            byId = areas.stream().collect(Collectors.toMap(Area::id, area -> area));
            areas.forEach(area -> {
                note(area.name(), area);
                note(area.localCode(), area);
                if (area.code() != null) {
                    DivisionCode.parse(area.code()).ifPresent(code -> note(code.value(), area));
                }
            });
        }

        /// An empty cell means the import's own area.
        @Nullable
        AreaId read(RowCells cells, ImportColumn column, boolean small) {
            int before = cells.reasons().size();
            var text = cells.text(column);
            if (cells.reasons().size() > before) {
                return null;
            }
            return one(cells, column, text, small);
        }

        /// Several areas, of any size, parted by `；` or `、`.
        List<AreaId> readAll(RowCells cells, ImportColumn column) {
            int before = cells.reasons().size();
            var text = cells.text(column);
            if (cells.reasons().size() > before) {
                return List.of();
            }
            if (text == null) {
                return List.of(scope);
            }
            return PARTING.splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(part -> one(cells, column, part, false))
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private @Nullable AreaId one(RowCells cells, ImportColumn column, @Nullable String text, boolean small) {
            var found = text == null ? List.of(byId.get(scope)) : find(text);
            if (found.size() != 1 || found.getFirst() == null) {
                refuse(
                        cells,
                        column,
                        found.size() > 1 ? "registry.area-ambiguous" : "registry.area-unknown",
                        text,
                        found.size());
                return null;
            }
            var area = found.getFirst();
            if (small && !SMALL.contains(area.kind())) {
                refuse(cells, column, "registry.area-too-large", area.name(), 1);
                return null;
            }
            return area.id();
        }

        /// What a household or an organization of that area stands under.
        AreaKind kind(AreaId id) {
            return java.util.Objects.requireNonNull(byId.get(id)).kind();
        }

        String name(AreaId id) {
            var area = byId.get(id);
            return area == null ? "" : area.name();
        }

        private List<Area> find(String text) {
            var found = byText.get(text);
            return found != null
                    ? found
                    : DivisionCode.parse(text)
                            .map(code -> byText.getOrDefault(code.value(), List.of()))
                            .orElse(List.of());
        }

        private void note(@Nullable String text, Area area) {
            if (text != null) {
                byText.merge(
                        text,
                        List.of(area),
                        (one, other) -> one.contains(area)
                                ? one
                                : java.util.stream.Stream.concat(one.stream(), other.stream())
                                        .toList());
            }
        }

        private static void refuse(RowCells cells, ImportColumn column, String code, @Nullable String text, int count) {
            cells.refuse(Refusal.invalid(
                    code, column.key(), Map.of("text", text == null ? "" : RowCells.shown(text), "count", count)));
        }
    }
}
