/** Getting the ballots out: invitations and reminders by mail, printed cards, shared devices and links that are open to all. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "smtp",
            "ids",
            "i18n",
            "audit",
            "accounts",
            "access",
            "organisation",
            "rounds",
            "paper",
            "mailing",
            "intake"
        })
package no.hvorervi.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
