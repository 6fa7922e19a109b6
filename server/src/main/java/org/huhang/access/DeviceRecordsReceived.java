package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Event;

/// Records of a device are kept, or one of them was taken in after a review. Read those that are beyond doubt with
/// [DeviceRecords#listBeyondDoubt].
public record DeviceRecordsReceived(UUID batchId) implements Event {}
