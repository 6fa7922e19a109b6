/// Who may do what, where, and for which purpose: accounts, enrolment, sign-in, roles within a scope,
/// stated purposes, approvals by a second person, the tamper-evident audit log.
///
/// Schema: `access`. Events: [ApprovalsDecided]. `registry`, further down, implements [Scopes].
@NullMarked
package org.huhang.access;

import org.jspecify.annotations.NullMarked;
