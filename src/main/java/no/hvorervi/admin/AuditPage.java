package no.hvorervi.admin;

import java.util.List;

/** Some entries of the log, the latest first. */
public record AuditPage(List<AuditLine> lines, boolean hasOlder) {

    public AuditPage {
        lines = List.copyOf(lines);
    }
}
