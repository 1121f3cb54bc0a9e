package no.hvorervi.accounts;

import java.util.Optional;

/**
 * A role that a sign-in provider says a person has.
 *
 * @param unit external id of the unit it is held in; empty for the municipality itself
 */
public record ClaimedRole(String role, Optional<String> unit) {}
