package no.hvorervi.people;

import java.util.List;
import no.hvorervi.accounts.Account;

/** A person with an account, and the roles that whoever asks may see: in a list those of today and later. */
public record Person(Account account, List<HeldRole> roles) {}
