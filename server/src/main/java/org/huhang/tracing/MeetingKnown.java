package org.huhang.tracing;

import org.huhang.visits.Sureness;
import org.huhang.visits.VisitSource;

/// How the two stays behind an exposure are known.
///
/// @param source of whom was exposed, `otherSource` of whom they met
/// @param sureness of the less sure of the two
record MeetingKnown(ExposureId exposureId, VisitSource source, VisitSource otherSource, Sureness sureness) {}
