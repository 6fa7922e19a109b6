package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.AreaId;

/// Finds areas as they stood on a day: by id, by code in any of its three ways of writing, by name or alias, and up
/// the tree by either parent.
@ApplicationScoped
public class Areas {
    private static final int LIMIT = 50;

    private final AreaStore store;

    Areas(AreaStore store) {
        this.store = store;
    }

    public Area get(AreaId id, LocalDate asOf) {
        return find(id, asOf).orElseThrow(() -> new IllegalArgumentException("no area " + id.value() + " on " + asOf));
    }

    public Optional<Area> find(AreaId id, LocalDate asOf) {
        return store.list(List.of(id), asOf).stream().findFirst();
    }

    public List<Area> list(Collection<AreaId> ids, LocalDate asOf) {
        return store.list(ids, asOf);
    }

    /// @param code 4308, 430800 or 430800000000; or a local code as the place writes it
    public Optional<Area> findByCode(String code, LocalDate asOf) {
        var asWritten = store.listByCode(code.strip(), asOf);
        return (asWritten.isEmpty()
                        ? DivisionCode.parse(code)
                                .map(parsed -> store.listByCode(parsed.value(), asOf))
                                .orElse(List.of())
                        : asWritten)
                .stream().findFirst();
    }

    /// All that bore this name or alias, those by name first; names are not unique.
    public List<Area> listByName(String name, LocalDate asOf) {
        return store.listByName(name.strip(), asOf, LIMIT);
    }

    /// From the root down to the area itself.
    public List<Area> breadcrumb(AreaId id, Parentage parentage, LocalDate asOf) {
        return store.path(id, parentage, asOf);
    }

    public List<Area> listAll(LocalDate asOf) {
        return store.listAll(asOf);
    }

    /// These areas and all below them down to a kind, as they stood on that day, by code.
    public List<Area> listBelow(Collection<AreaId> tops, AreaKind downTo, LocalDate asOf) {
        return store.listBelow(tops, downTo, asOf);
    }

    /// The area itself and all in which it lies, by either parent; likewise all that lie in it.
    public Set<AreaId> around(AreaId id) {
        return store.around(id);
    }

    public Set<AreaId> within(Collection<AreaId> ids) {
        return store.within(ids);
    }

    /// What the area holds, with all below it.
    public AreaCounts counts(AreaId id) {
        return store.counts(id);
    }

    /// The community or village around each of these areas; what lies above communities has none.
    public Map<AreaId, AreaId> communitiesOf(Collection<AreaId> ids) {
        return store.ancestors(ids, AreaKind.COMMUNITY);
    }

    /// The city around each of these areas; what lies above cities has none.
    public Map<AreaId, AreaId> citiesOf(Collection<AreaId> ids) {
        return store.ancestors(ids, AreaKind.PREFECTURE);
    }

    List<AreaNode> children(AreaId id, LocalDate asOf) {
        return store.listNodes(
                "t.statutory_parent_id = any(:ids) or t.operational_parent_id = any(:ids)", List.of(id), asOf);
    }

    List<AreaNode> nodes(Collection<AreaId> ids, LocalDate asOf) {
        return store.listNodes("a.id = any(:ids)", ids, asOf);
    }

    List<AreaTerm> terms(AreaId id) {
        return store.listTerms(id);
    }

    List<AreaAlias> aliases(AreaId id) {
        return store.listAliases(id);
    }
}
