package org.huhang.notices;

/// What an open page is told of.
sealed interface Told permits Arrival, SilenceTold {}
