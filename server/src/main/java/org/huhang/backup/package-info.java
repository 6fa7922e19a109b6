/// Backups of our own PostgreSQL while it runs, and restoring to a chosen moment: base backups, the WAL between them,
/// and what both need to be trusted. Keys are never part of it (`shared.KeyFolder`).
///
/// Schema: none. Events: none.
@NullMarked
package org.huhang.backup;

import org.jspecify.annotations.NullMarked;
