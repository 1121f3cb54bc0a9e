package no.hvorervi.credentials;

import java.util.Optional;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.smtp.MailFailedException;
import org.springframework.stereotype.Component;

/** Sends the link of an invitation, where messages can be sent; whoever invited gets the link to copy in any case. */
@Component
public class InvitationMail {

    private final AccountMessages messages;

    InvitationMail(AccountMessages messages) {
        this.messages = messages;
    }

    /** What became of the message. */
    public enum Delivery {
        /** There is no mail server, so the link must be handed over. */
        NOT_OFFERED,
        SENT,
        /** The mail server did not take it, so the link must be handed over. */
        FAILED;

        /** Key of what is said of it beside the link, which takes the address; empty when there is nothing to say. */
        public Optional<String> textKey() {
            return switch (this) {
                case NOT_OFFERED -> Optional.empty();
                case SENT -> Optional.of("people.link.sent");
                case FAILED -> Optional.of("people.link.notSent");
            };
        }
    }

    /** Waits for the mail server, some seconds at most; so call it when the invitation has been stored. */
    public Delivery send(Invitation invitation) {
        if (!messages.canBeSent()) {
            return Delivery.NOT_OFFERED;
        }
        try {
            messages.sendInvitation(invitation);
            return Delivery.SENT;
        } catch (MailFailedException logged) {
            return Delivery.FAILED;
        }
    }
}
