package org.huhang.posts;

import org.huhang.shared.Event;

/// A search, a replan or a hand made a draft.
public record RosterDrafted(PlanId planId, DraftId draftId) implements Event {}
