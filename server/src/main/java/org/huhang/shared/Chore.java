package org.huhang.shared;

import java.time.Instant;

/// Work that nobody waits for, done again and again in the background. It must be quick where nothing is to be done,
/// and a stop in the middle must cost nothing but time.
///
/// Implement it as a bean.
public interface Chore {
    /// @param now by the wall clock
    void run(Instant now);
}
