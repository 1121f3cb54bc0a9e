package no.hvorervi.access;

/** What can be done with a unit; {@link RoleMatrix} says who may. */
public enum UnitFunction {
    /** Know that the unit exists, what it is called and where it stands. */
    SEE_UNIT,
    /** See who holds which role in the unit. */
    SEE_PEOPLE,
    /** Read the signed assessments. */
    SEE_ASSESSMENTS,
    /** Answer, sign, reopen and discard the leader's assessment. */
    WRITE_ASSESSMENT,
    /** Answer, sign and discard the representatives' own assessment in a round. */
    WRITE_REPRESENTATIVES_ASSESSMENT,
    /** Draft a round that asks the unit, ask for approvals of it, cancel and close it. */
    DRAFT_ROUND,
    /** See the terms of a round that asks the unit, and who has approved it. */
    SEE_ROUND,
    /** Agree to a round for those who lead the unit. */
    APPROVE_ROUND_AS_LEADER,
    /** Agree to a round for those who work in the unit. */
    APPROVE_ROUND_AS_REPRESENTATIVE,
    /** Say who of the unit is invited to a round and reminded, print codes, and open a link to citizens. */
    DISTRIBUTE_CODES,
    /** Let a shared device hand out codes. */
    OFFER_DEVICE,
    /** Lend out the leader's role for an absence. */
    DELEGATE,
    /** Import, move, split, merge, rename and end units. */
    MANAGE_UNITS,
    /** Invite people, give roles and end them, and change people's data. */
    MANAGE_PEOPLE,
    /** See roughly how many have answered in a round that is open. */
    SEE_PARTICIPATION,
    /** See all that is released of the unit, from the day of the release on. */
    SEE_RESULTS,
    /** See sums and averages of what is released, when the unit's own people see it too. */
    SEE_TOTALS,
    /** Let others see what is released of the unit, and take that back. */
    SHARE_RESULTS,
    /** Take back what others are let see. */
    WITHDRAW_SHARE,
    /** Read the comments of a round before they are shown, and say which of them are. */
    REVIEW_COMMENTS,
    /** See what is released of the units below, side by side. */
    SEE_OVERVIEW,
    /** Change the municipality's own programmes for workshops. */
    MANAGE_SCRIPTS,
    /** Bring in a round that was answered elsewhere. */
    IMPORT_ROUND,
    /** See what came of the unit's workshops: what was shown, and what was agreed on. */
    SEE_WORKSHOPS,
    /** Plan workshops of the unit and lead them. */
    RUN_WORKSHOP,
    /** See what the unit has decided to do, and what became of it. */
    SEE_ACTIONS,
    /** Write down what the unit does, and say that it is done or given up. */
    WRITE_ACTIONS,
    /** Read what controls, reports and rules cost the unit, and what their owners have answered. */
    SEE_CONTROLS,
    /** Write down what a control costs the unit, and take that back. */
    ENTER_CONTROLS,
    /** Join what units have entered about the same control, and give controls an owner, a reason and a day to be looked at. */
    MANAGE_CONTROLS,
    /** Ask other units to join in what the unit does, hand something upward, and answer for the unit when it is asked. */
    COORDINATE_ACTIONS,
    /** Write what came of a round, and publish it to the unit's employees and to citizens. */
    PUBLISH_OUTCOME,
    /** Take back what was published of what came of a round. */
    WITHDRAW_OUTCOME,
    /** Read the audit log. */
    SEE_AUDIT_LOG,
    /** Decide for the municipality: agreements with others, and other systems' access. */
    MANAGE_MUNICIPALITY
}
