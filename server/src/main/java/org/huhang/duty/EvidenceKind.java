package org.huhang.duty;

/// What can be shown of somebody who offers to help.
public enum EvidenceKind {
    /// A code of [Skill] stands beside it.
    SKILL(Hindrance.LACKS_SKILL),
    HEALTHY(Hindrance.NOT_HEALTHY),
    VACCINATED(Hindrance.NOT_VACCINATED),
    /// As seen by who recorded it, until codes are issued here.
    GREEN_CODE(Hindrance.NO_GREEN_CODE),
    NO_RISK_STAY(Hindrance.RISK_STAY),
    /// Of the employer, or of the family of who has none.
    CONSENT(Hindrance.NO_CONSENT),
    TRAINED(Hindrance.NOT_TRAINED),
    /// To keep secret what is seen on duty.
    PLEDGE(Hindrance.NO_PLEDGE),
    INSURED(Hindrance.NOT_INSURED);

    private final Hindrance absence;

    EvidenceKind(Hindrance absence) {
        this.absence = absence;
    }

    /// What its absence means.
    Hindrance absence() {
        return absence;
    }
}
