package no.hvorervi.actions;

import no.hvorervi.actions.Origin.OfAssessment;
import no.hvorervi.actions.Origin.OfResult;
import no.hvorervi.actions.Origin.OfUnit;
import no.hvorervi.actions.Origin.OfWorkshop;

/** What an action's origin is called where it is stored. */
enum OriginKind {
    UNIT,
    RESULT,
    ASSESSMENT,
    WORKSHOP;

    static OriginKind of(Origin origin) {
        return switch (origin) {
            case OfUnit unit -> UNIT;
            case OfResult result -> RESULT;
            case OfAssessment assessment -> ASSESSMENT;
            case OfWorkshop workshop -> WORKSHOP;
        };
    }
}
