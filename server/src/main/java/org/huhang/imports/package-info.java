/// Rows of spreadsheets for whoever owns what is in them: one mechanism reads XLSX and CSV, maps their columns, shows
/// what it understood, takes the good rows in and gives back the others with their number, field and reason. A later
/// module brings a kind of rows by implementing [ImportKind].
///
/// Exports of personal data the other way: with purpose, approval, watermark and an end. A later module brings a kind
/// by implementing [ExportSource].
///
/// Schema: `imports`. Events: [ImportsStarted], [ImportsFinished]. Others read files through [SheetFile].
@NullMarked
package org.huhang.imports;

import org.jspecify.annotations.NullMarked;
