package org.huhang.imports;

/// The columns of exports; their headings are texts of this module.
public enum ExportColumn {
    NAME,
    SEX,
    BIRTH_DATE,
    IDENTITY_NUMBER,
    PHONE,
    AREA,
    DOOR,
    POSITION,
    DATE,
    START,
    END,
    POST,
    SKILL,
    ORGANIZATION
}
