package no.hvorervi.rounds.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundPage;
import no.hvorervi.rounds.RoundService;

/** What the views of rounds ask for and do. */
@SpringComponent
record RoundActions(
        RoundService rounds,
        RoundApprovalService approvals,
        UnitService units,
        CriteriaService criteria,
        List<RoundPage> pages,
        Clock clock) {}
