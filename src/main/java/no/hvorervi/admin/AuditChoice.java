package no.hvorervi.admin;

/** Someone or something that the log can be searched for, by the identifier used in the search. */
public record AuditChoice(String id, String name) {}
