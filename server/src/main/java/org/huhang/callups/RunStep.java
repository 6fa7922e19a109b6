package org.huhang.callups;

/// How far a search is.
enum RunStep {
    GATHERING,
    CALLING,
    TABLES,
    ROUTES
}
