package org.huhang.planning.turnout;

/// Who stands in line together. Those under restrictions come at a time of their own, to a table of their own.
public enum QueueLane {
    ORDINARY,
    RESTRICTED
}
