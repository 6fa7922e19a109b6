package org.huhang.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// All that can be imported, as later modules bring it; in the order of their `@Priority`, the highest first.
@ApplicationScoped
class Kinds {
    private final List<ImportKind<?>> all;

    Kinds(@All List<ImportKind<?>> all) {
        this.all = all;
    }

    List<ImportKind<?>> list() {
        return all;
    }

    Outcome<ImportKind<?>> find(String key) {
        Optional<ImportKind<?>> found =
                all.stream().filter(kind -> kind.key().equals(key)).findFirst();
        return found.map(Outcome::<ImportKind<?>>done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound("imports.kind-unknown", Map.of())));
    }

    ImportKind<?> get(String key) {
        return find(key).orThrow();
    }
}
