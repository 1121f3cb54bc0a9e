package no.hvorervi.organisation.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import no.hvorervi.organisation.MunicipalityService;
import no.hvorervi.organisation.ReorganisationService;
import no.hvorervi.organisation.UnitHistoryService;
import no.hvorervi.organisation.UnitTreeService;

/** What the page of units and its dialogs work with. */
@SpringComponent
record UnitActions(
        UnitTreeService trees,
        UnitHistoryService histories,
        ReorganisationService reorganisations,
        MunicipalityService municipalities,
        Clock clock) {}
