package no.hvorervi.organisation.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.InvitationMail;
import no.hvorervi.organisation.PersonService;
import no.hvorervi.organisation.RoleService;
import no.hvorervi.organisation.UnitTreeService;
import org.springframework.beans.factory.annotation.Value;

/** The services that the pages of people and their dialogs work with. */
@SpringComponent
record PeopleActions(
        PersonService people,
        RoleService roles,
        UnitTreeService trees,
        InvitationMail mail,
        CurrentUser currentUser,
        Clock clock,
        @Value("${hvorervi.public-url}") String publicUrl) {}
