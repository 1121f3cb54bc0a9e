package no.hvorervi.exchange;

import java.time.Clock;
import java.util.Optional;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.people.PeopleChangeService;
import no.hvorervi.people.PeopleChanges;
import no.hvorervi.people.StoredPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings people and their roles up to date from a file: first a preview, then exactly that in one transaction.
 *
 * <p>Nobody is sent anything, and nobody is shut out. Roles that the file does not name are left alone unless the
 * administrator asks for those from earlier files to end.
 */
@Service
public class PersonImportService {

    private static final Logger LOG = LoggerFactory.getLogger(PersonImportService.class);

    private final PeopleChangeService people;
    private final Clock clock;

    PersonImportService(PeopleChangeService people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * What importing the file would do now; nothing is changed.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not manage all people of the municipality
     */
    @ForAdministrator
    public PeoplePreview preview(MunicipalityId municipality, PersonFile file, boolean endsMissing) {
        return plan(file, people.stored(municipality, file.emails()), endsMissing);
    }

    private PeoplePreview plan(PersonFile file, StoredPeople stored, boolean endsMissing) {
        return PersonImportPlanner.plan(file, stored, endsMissing, NorwegianTime.today(clock));
    }

    /**
     * Does what was previewed.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not manage all people of the municipality
     * @throws no.hvorervi.people.PeopleChangedException if it would do something else now; then nothing is changed
     */
    @ForAdministrator
    public void apply(MunicipalityId municipality, PersonFile file, boolean endsMissing, PeopleChanges confirmed) {
        people.apply(municipality, file.emails(), stored -> changes(plan(file, stored, endsMissing)), confirmed);
        LOG.info(
                "People imported: {} added, {} changed, roles {} given, {} changed, {} ended",
                confirmed.added().size(),
                confirmed.changed().size(),
                confirmed.given().size(),
                confirmed.moved().size(),
                confirmed.ended().size());
    }

    private static Optional<PeopleChanges> changes(PeoplePreview preview) {
        return preview instanceof PeoplePreview.Ready(var planned) ? Optional.of(planned) : Optional.empty();
    }
}
