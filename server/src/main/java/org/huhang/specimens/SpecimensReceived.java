package org.huhang.specimens;

import java.util.UUID;
import org.huhang.shared.Event;

/// Registrations, swabs and what happened to tubes came in. Read them with [Takings#listBatch] and [Tubes#listOfBatch].
public record SpecimensReceived(UUID batchId) implements Event {}
