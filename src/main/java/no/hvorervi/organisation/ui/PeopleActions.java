package no.hvorervi.organisation.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.InvitationMail;
import no.hvorervi.organisation.PersonService;
import no.hvorervi.organisation.UnitTreeService;

/** The services that the page of people and its dialogs work with. */
@SpringComponent
record PeopleActions(PersonService people, UnitTreeService trees, InvitationMail mail, CurrentUser currentUser) {}
