package org.huhang.planning;

import java.util.function.Supplier;

/// The best so far, told whenever there is a better one, on the solver's thread.
///
/// @param elapsedMillis since the search began, as the solver measures it; 0 for the first roster, made
///     before it
/// @param hard breaches of hard rules; only published seats can hold some
/// @param roster makes the roster itself when asked, during the call
public record Progress(long elapsedMillis, long hard, long unfilled, long soft, Supplier<Roster> roster) {}
