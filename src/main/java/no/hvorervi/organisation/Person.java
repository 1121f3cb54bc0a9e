package no.hvorervi.organisation;

import java.util.List;
import no.hvorervi.accounts.Account;

/** A person with an account, and the units of today that the person leads. */
public record Person(Account account, List<Unit> leads) {}
