package org.huhang.testing;

import java.util.Arrays;
import java.util.List;
import org.huhang.imports.ImportColumn;

/// A column of a laboratory's file, known by its Chinese or English header in any order.
enum Column {
    SPECIMEN_CODE(ImportColumn.required(
            "specimenCode",
            "标本编号",
            "specimen code",
            "S0001",
            "标本条码",
            "标本号",
            "样本编号",
            "样本条码",
            "样本号",
            "specimen",
            "barcode")),
    IDENTITY_NUMBER(ImportColumn.required(
            "identityNumber",
            "身份证号",
            "identity number",
            "430890198005011019",
            "身份证号码",
            "证件号码",
            "证件号",
            "公民身份号码",
            "id number")),
    NAME(ImportColumn.required("name", "姓名", "name", "覃家明", "受检者姓名", "full name")),
    COLLECTED_AT(ImportColumn.required(
            "collectedAt",
            "采集时间",
            "collected at",
            "2021-07-28 20:00",
            "采样时间",
            "采样日期时间",
            "collected",
            "collection time",
            "collected time")),
    REPORTED_AT(ImportColumn.required(
            "reportedAt",
            "报告时间",
            "reported at",
            "2021-07-29 08:00",
            "检测报告时间",
            "reported",
            "report time",
            "reported time")),
    FINDING(ImportColumn.required("finding", "检测结果", "result", "阴性", "结果", "核酸结果", "核酸检测结果")),
    LABORATORY(ImportColumn.optional("laboratory", "检测机构", "laboratory", "市疾控中心", "检测单位", "实验室", "lab")),
    CT_VALUES(ImportColumn.optional("ctValues", "Ct值", "ct values", "32.5", "ct", "ct value"));

    static final List<ImportColumn> ALL =
            Arrays.stream(values()).map(Column::column).toList();

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ImportColumn column;

    Column(ImportColumn column) {
        this.column = column;
    }

    ImportColumn column() {
        return column;
    }

    /// The field's name in JSON and in reasons.
    String field() {
        return column.key();
    }
}
