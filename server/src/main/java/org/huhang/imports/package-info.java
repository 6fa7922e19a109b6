/// Exports of personal data: with purpose, approval, watermark and an end. A later module brings a kind of rows by
/// implementing [ExportSource].
///
/// Schema: `imports`. Events: none of its own.
@NullMarked
package org.huhang.imports;

import org.jspecify.annotations.NullMarked;
