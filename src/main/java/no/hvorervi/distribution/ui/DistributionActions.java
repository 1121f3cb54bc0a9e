package no.hvorervi.distribution.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import no.hvorervi.distribution.BulkAddresses;
import no.hvorervi.distribution.CardService;
import no.hvorervi.distribution.DistributionService;
import no.hvorervi.distribution.LinkService;
import no.hvorervi.distribution.RecipientService;
import no.hvorervi.distribution.ReminderService;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.rounds.RoundService;

/** What the views of how ballots get out ask for and do. */
@SpringComponent
record DistributionActions(
        DistributionService distributions,
        RecipientService recipients,
        ReminderService reminders,
        CardService cards,
        LinkService links,
        BulkAddresses bulk,
        RoundService rounds,
        UnitService units,
        Clock clock) {}
