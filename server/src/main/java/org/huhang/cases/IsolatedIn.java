package org.huhang.cases;

public enum IsolatedIn {
    HOSPITAL,
    SITE
}
