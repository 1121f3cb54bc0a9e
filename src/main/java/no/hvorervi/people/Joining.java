package no.hvorervi.people;

import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipalities;
import org.springframework.stereotype.Component;

/**
 * Whether a municipality may let somebody belong who has an account already.
 *
 * <p>Whoever made the account in another municipality may hold its password or sign-in. An address alone therefore opens
 * nothing: the municipalities must have agreed to work together.
 */
@Component
public class Joining {

    private final PersonQueries people;
    private final Municipalities municipalities;

    Joining(PersonQueries people, Municipalities municipalities) {
        this.people = people;
        this.municipalities = municipalities;
    }

    /** False when the account belongs to another municipality that has no agreement with this one. */
    public boolean isOpen(MunicipalityId municipality, AccountId account) {
        return people.findMunicipalities(account).stream()
                .allMatch(other -> other.equals(municipality) || municipalities.haveAgreed(municipality, other));
    }
}
