package org.huhang.tracing;

/// From which temperature somebody has a fever: 37.3 °C (rules.md G17, practice 2020).
record FeverRule(int tenths) {
    static final FeverRule IN_FORCE = new FeverRule(373);

    boolean isFever(int temperatureTenths) {
        return temperatureTenths >= tenths;
    }
}
