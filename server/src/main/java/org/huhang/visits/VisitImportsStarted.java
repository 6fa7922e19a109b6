package org.huhang.visits;

import org.huhang.shared.Event;

/// This file is whole and is to be read.
public record VisitImportsStarted(VisitImportId importId) implements Event {}
