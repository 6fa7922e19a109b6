package org.huhang.imports;

import org.huhang.shared.Event;

/// A sender has seen what a file holds and wants its rows taken in.
public record ImportsStarted(ImportId importId) implements Event {}
