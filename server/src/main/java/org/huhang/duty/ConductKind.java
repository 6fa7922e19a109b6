package org.huhang.duty;

import java.util.List;

/// What kind of conduct is reported; each has its own procedure. [ConductFile] says where a case stands.
///
///     COMMENDATION   REPORTED -> DECIDED                                closed with the decision
///     COMPLAINT      REPORTED -> EXAMINED -> DECIDED                    then an appeal, once
///     BREACH         REPORTED -> EXAMINED -> HEARD -> DECIDED           then an appeal, once
public enum ConductKind {
    COMMENDATION(List.of(ConductAct.REPORTED, ConductAct.DECIDED)),
    COMPLAINT(List.of(ConductAct.REPORTED, ConductAct.EXAMINED, ConductAct.DECIDED)),
    /// Of discipline: nobody is decided on unheard.
    BREACH(List.of(ConductAct.REPORTED, ConductAct.EXAMINED, ConductAct.HEARD, ConductAct.DECIDED));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<ConductAct> procedure;

    ConductKind(List<ConductAct> procedure) {
        this.procedure = procedure;
    }

    boolean mayBeAppealed() {
        return this != COMMENDATION;
    }

    /// Whether one act may follow another before and up to the decision.
    boolean follows(ConductAct last, ConductAct next) {
        int at = procedure.indexOf(last);
        return at >= 0 && at + 1 < procedure.size() && procedure.get(at + 1) == next;
    }
}
