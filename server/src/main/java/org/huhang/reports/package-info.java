/// Figures derived from what the other modules publish, and the bulletins made of them. Nobody calls it.
///
/// Reads views named `<module>.published_…`; has no schema and no facts of its own.
@NullMarked
package org.huhang.reports;

import org.jspecify.annotations.NullMarked;
