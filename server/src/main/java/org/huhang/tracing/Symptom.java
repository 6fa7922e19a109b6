package org.huhang.tracing;

/// What somebody under observation is asked for.
public enum Symptom {
    DRY_COUGH,
    FATIGUE,
    SORE_THROAT,
    LOSS_OF_SMELL_OR_TASTE,
    RUNNY_NOSE,
    CONJUNCTIVITIS,
    MUSCLE_PAIN,
    DIARRHOEA
}
