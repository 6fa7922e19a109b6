package org.huhang.testing;

import org.huhang.shared.Event;

/// A laboratory's file is stored, whole and unread. Whoever sent it usually waits while it is read; this
/// event makes sure that it is read when the house falls over in between.
public record ResultFilesReceived(BatchId batchId) implements Event {}
