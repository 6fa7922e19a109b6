package org.huhang.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The pages that are open on this node, by the areas, organizations or people for which they listen. Nothing depends
/// on it: a page that comes back asks for its inbox.
public final class OpenPages<T> {
    private final Map<UUID, Set<Page<T>>> byKey = new ConcurrentHashMap<>();

    /// @param <T> what is told
    public static final class Page<T> {
        private final List<UUID> keys;
        private final Consumer<T> tell;

        private Page(List<UUID> keys, Consumer<T> tell) {
            this.keys = keys;
            this.tell = tell;
        }
    }

    /// @param tell called by the one who tells, and must not wait
    public Page<T> open(Collection<UUID> keys, Consumer<T> tell) {
        var page = new Page<>(List.copyOf(keys), tell);
        page.keys.forEach(key -> byKey.compute(key, (_, pages) -> {
            var some = pages == null ? ConcurrentHashMap.<Page<T>>newKeySet() : pages;
            some.add(page);
            return some;
        }));
        return page;
    }

    public void close(Page<T> page) {
        page.keys.forEach(key -> byKey.computeIfPresent(key, (_, pages) -> {
            pages.remove(page);
            return pages.isEmpty() ? null : pages;
        }));
    }

    public void tell(UUID key, T what) {
        byKey.getOrDefault(key, Set.of()).forEach(page -> page.tell.accept(what));
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
