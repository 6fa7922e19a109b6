package org.huhang.shared;

/// Work on rows that SQL alone cannot do, such as sealing what an earlier version kept in the clear: done at each
/// start after the migrations and before anybody is served. It must be quick where nothing is left to do, and go on
/// where a start that was cut off left it.
///
/// Implement it as a `@Singleton` bean.
public interface AfterMigrations {
    void run();
}
