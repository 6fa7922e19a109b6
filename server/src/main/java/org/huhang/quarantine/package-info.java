/// Behind the door: orders of quarantine, where they are served, and how they end. An approved contact leads to a draft
/// order; a named person approves it; a room is found by the planning engine; the stay is a row of facts; release is
/// worked
/// out from days and tests, and said by a named person. States are worked out ([OrderState]), stored nowhere.
///
/// Schema: `quarantine`. Events: [OrdersDrafted], [OrdersDecided], [StaysChanged]. Consumes `ContactsDecided`,
/// `ContactsDrafted`, `CasesApproved` and `SitesChanged`.
@NullMarked
package org.huhang.quarantine;

import org.jspecify.annotations.NullMarked;
