package org.huhang.imports;

import org.huhang.shared.Event;

/// Every row of a file is accounted for: taken in, or refused with its reasons.
public record ImportsFinished(ImportId importId, String kind) implements Event {}
