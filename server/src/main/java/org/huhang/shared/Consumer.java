package org.huhang.shared;

/// Reads one kind of event, in order, each in a transaction of its own that also moves its cursor: what
/// `accept` writes and the cursor commit together or not at all. A consumer that throws stops alone and
/// is tried again; the events after the failing one wait for it, other consumers do not.
///
/// Implement it as an `@ApplicationScoped` bean.
public interface Consumer<E extends Event> {
    /// A stable name, the key of the cursor.
    String name();

    Class<E> event();

    void accept(E event);
}
