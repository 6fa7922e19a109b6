package org.huhang.zones;

import java.time.Instant;
import java.util.Map;

/// What is known of one condition of a release.
///
/// @param textKey of the sentence that says why, in the bundle of whoever answers, with its parameters
/// @param asOf up to when it was looked at
public record Evidence(
        ReleaseCondition.Kind kind, boolean met, String textKey, Map<String, String> params, Instant asOf) {}
