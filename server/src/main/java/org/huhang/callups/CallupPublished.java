package org.huhang.callups;

import org.huhang.shared.Event;

/// People are called down by this version, in the place of the one before.
public record CallupPublished(CallupPlanId planId, CallupPublicationId publicationId) implements Event {}
