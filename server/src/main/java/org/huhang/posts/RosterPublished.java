package org.huhang.posts;

import org.huhang.shared.Event;

/// A roster is in force, in the place of the one before.
public record RosterPublished(PlanId planId, PublicationId publicationId) implements Event {}
