package org.huhang.access;

/// How somebody was enrolled.
enum EnrolmentWay {
    POSTER,
    GUARDIAN,
    TELEPHONE
}
