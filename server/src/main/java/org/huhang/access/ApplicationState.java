package org.huhang.access;

/// How an application stands; never stored, see [Application#state].
enum ApplicationState {
    WAITING,
    READY,
    REFUSED,
    DONE,
    REPLACED,
    EXPIRED
}
