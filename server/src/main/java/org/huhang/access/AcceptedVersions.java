package org.huhang.access;

/// The forms of records that the house reads: the current one and the two before it. A device that was away for
/// a while comes back with an older client and must still get its records in.
record AcceptedVersions(int current) {
    /// `web/src/shared/offline/record.ts` writes it.
    static final AcceptedVersions TODAY = new AcceptedVersions(1);

    boolean covers(long version) {
        return version >= Math.max(1, current - 2) && version <= current;
    }
}
