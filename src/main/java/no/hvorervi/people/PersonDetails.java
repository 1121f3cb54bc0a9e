package no.hvorervi.people;

import java.util.List;
import no.hvorervi.accounts.Account;

/**
 * A person as an administrator of some of the units sees the person.
 *
 * @param roles in what the administrator manages, now, planned and past, the latest first
 * @param hasSecondFactor whether signing in takes a code beside the password; false when not managed
 * @param managed whether the account itself is the administrator's to change: all that the person belongs to is
 */
public record PersonDetails(Account account, List<HeldRole> roles, boolean hasSecondFactor, boolean managed) {}
