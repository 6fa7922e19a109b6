package org.huhang.shared;

/// Is told on every node, within milliseconds, that events of a kind came into the journal, so that it can tell those
/// who look at a page just now. Nothing depends on it: who must not miss an event is a [Consumer].
///
/// Implement it as a bean.
public interface Watcher {
    Class<? extends Event> event();

    /// Something of that kind may have come. It must return at once.
    void look();
}
