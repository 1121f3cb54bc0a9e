package no.hvorervi.admin;

import java.util.List;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.audit.AuditPlaces;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is stored about the signed-in person, from every feature that stores something. */
@Service
public class MyDataService {

    private final ObjectProvider<PersonalData> features;
    private final AuditLog log;
    private final AuditPlaces places;
    private final CurrentUser currentUser;

    MyDataService(ObjectProvider<PersonalData> features, AuditLog log, AuditPlaces places, CurrentUser currentUser) {
        this.features = features;
        this.log = log;
        this.places = places;
        this.currentUser = currentUser;
    }

    /** Everything stored about the signed-in person. */
    @SignedIn
    public List<PersonalSection> show() {
        return of(currentUser.id());
    }

    private List<PersonalSection> of(AccountId person) {
        return features.orderedStream()
                .flatMap(feature -> feature.export(person).stream())
                .toList();
    }

    /** The same to take away; recorded, since whoever has stolen a session would do it too. */
    @SignedIn
    public List<PersonalSection> export() {
        log.record(event(AuditAction.PERSON_EXPORTED));
        return of(currentUser.id());
    }

    /** Tells those who administer people that the signed-in person wants to be erased. */
    @SignedIn
    public void askForErasure() {
        log.record(event(AuditAction.PERSON_ERASURE_ASKED));
    }

    private AuditEvent event(AuditAction action) {
        AccountId me = currentUser.id();
        AuditEvent event = AuditEvent.of(action).about(me);
        return places.municipalityOf(me).map(event::in).orElse(event);
    }
}
