package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.organisation.Imports;
import no.hvorervi.organisation.UnitHistoryService;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.reorganisation.ReorganisationService;

/** What the page of units and its dialogs work with. */
@SpringComponent
record UnitActions(
        UnitTreeService trees,
        UnitHistoryService histories,
        ReorganisationService reorganisations,
        MunicipalityService municipalities,
        Imports imports,
        Clock clock) {}
