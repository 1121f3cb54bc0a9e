package no.hvorervi.distribution;

import java.util.List;
import java.util.Optional;
import no.hvorervi.mailing.MailProgress;

/**
 * Whom a unit invites by e-mail.
 *
 * @param entries by address
 * @param hasNew whether somebody is still to be invited
 * @param progress of the invitations; empty before the first is queued
 */
public record RecipientList(List<Entry> entries, boolean hasNew, Optional<MailProgress> progress) {

    /**
     * An address.
     *
     * @param undelivered whether a mail server refused or returned the invitation; nothing tells of answers
     */
    public record Entry(Recipient recipient, boolean undelivered) {}
}
