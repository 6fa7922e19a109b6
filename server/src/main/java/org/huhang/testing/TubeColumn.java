package org.huhang.testing;

import java.util.Arrays;
import java.util.List;
import org.huhang.imports.ImportColumn;

/// A column of a laboratory's file of tubes. It holds no names; by the code of the tube instead of an identity number
/// it is told from a file of persons ([Column]).
enum TubeColumn {
    TUBE(ImportColumn.required(
            "tube", "采样管编号", "tube code", "ZJJ21080400001", "采样管条码", "采样管号", "试管编号", "试管条码", "管号", "tube")),
    FINDING(ImportColumn.required("finding", "检测结果", "result", "阴性", "结果", "核酸结果", "核酸检测结果", "finding")),
    TESTED_AT(ImportColumn.required("testedAt", "检测时间", "tested at", "2021-08-04 16:00", "上机时间", "tested")),
    REPORTED_AT(ImportColumn.required(
            "reportedAt", "报告时间", "reported at", "2021-08-04 17:30", "检测报告时间", "reported", "report time")),
    CT_VALUES(ImportColumn.optional("ctValues", "Ct值", "ct values", "ORF1ab 31.2; N 30.8", "ct", "ct value")),
    CORRECTION(ImportColumn.optional("correction", "更正理由", "correction", "看错了孔位", "更正原因", "reason for correction"));

    static final List<ImportColumn> ALL =
            Arrays.stream(values()).map(TubeColumn::column).toList();

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ImportColumn column;

    TubeColumn(ImportColumn column) {
        this.column = column;
    }

    ImportColumn column() {
        return column;
    }
}
