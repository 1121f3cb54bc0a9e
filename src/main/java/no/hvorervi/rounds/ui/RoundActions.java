package no.hvorervi.rounds.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.rounds.EarlierRoundPage;
import no.hvorervi.rounds.RoundApprovalService;
import no.hvorervi.rounds.RoundDraftService;
import no.hvorervi.rounds.RoundPlaces;
import no.hvorervi.rounds.RoundPlaces.RoundPlace;
import no.hvorervi.rounds.RoundService;
import no.hvorervi.rounds.RoundStateService;
import org.springframework.beans.factory.ObjectProvider;

/** What the views of rounds ask for and do. */
@SpringComponent
record RoundActions(
        RoundService rounds,
        RoundDraftService drafts,
        RoundStateService states,
        RoundApprovalService approvals,
        UnitService units,
        CriteriaService criteria,
        ObjectProvider<RoundPlaces> places,
        ObjectProvider<EarlierRoundPage> earlier,
        Clock clock) {

    /** The links of all features above, in their order. */
    List<RoundPlace> places(Function<RoundPlaces, List<RoundPlace>> asked) {
        return places.orderedStream()
                .flatMap(each -> asked.apply(each).stream())
                .toList();
    }
}
