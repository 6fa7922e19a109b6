/// Who may do what, where, and for which purpose: accounts, enrolment, sign-in, roles within a scope,
/// stated purposes, approvals by a second person, the tamper-evident audit log, devices and the door for what they
/// bring.
///
/// Schema: `access`. Events: [ApprovalsDecided], [DeviceRecordsReceived]. `registry`, further down, implements
/// [Scopes]; who takes records from devices implements [DeviceRecordKinds], who fills their bundles [BundlePart].
@NullMarked
package org.huhang.access;

import org.jspecify.annotations.NullMarked;
