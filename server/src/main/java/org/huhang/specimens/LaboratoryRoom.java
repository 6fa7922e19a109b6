package org.huhang.specimens;

/// What a laboratory can do in 24 hours is a hard cap on what is sent there (rule D10; Xingtai, 2021: results of
/// 310,000
/// reported before they were tested, by laboratories that had taken more than they could do).
///
/// @param sent tubes sent there in the last 24 hours
record LaboratoryRoom(int tubesPerDay, int sent) {
    boolean takes(int tubes) {
        return tubes <= free();
    }

    /// None where more came than could be sent, brought there by couriers of themselves.
    int free() {
        return Math.max(0, tubesPerDay - sent);
    }
}
