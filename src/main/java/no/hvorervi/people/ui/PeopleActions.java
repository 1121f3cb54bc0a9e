package no.hvorervi.people.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.base.ui.LinkDialog;
import no.hvorervi.credentials.InvitationMail;
import no.hvorervi.organisation.Imports;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.PersonService;
import no.hvorervi.people.RoleService;
import org.springframework.beans.factory.annotation.Value;

/** The services that the pages of people and their dialogs work with. */
@SpringComponent
record PeopleActions(
        PersonService people,
        RoleService roles,
        UnitTreeService trees,
        InvitationMail mail,
        CurrentUser currentUser,
        Imports imports,
        Clock clock,
        @Value("${hvorervi.public-url}") String publicUrl) {

    /** Sends the link where messages can be sent, and shows it in any case. */
    void show(Invitation invitation) {
        Account account = invitation.account();
        new LinkDialog(
                        account.name(),
                        publicUrl + AccountRoutes.invitation(invitation.token()),
                        invitation.expiresAt(),
                        mail.send(invitation)
                                .textKey()
                                .map(key -> locale -> I18NProvider.translate(locale, key, account.email())))
                .open();
    }
}
