/// Who met a case, and what that suggests. Everything here is a draft: classes are suggested by dated rules,
/// and nothing restrictive follows from them by itself.
///
/// Schema: `tracing`. Events: [ContactsDrafted]. Consumes `CasesApproved` and `GatheringsChanged`.
@NullMarked
package org.huhang.tracing;

import org.jspecify.annotations.NullMarked;
