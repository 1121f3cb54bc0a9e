package no.hvorervi.admin;

import java.util.List;
import java.util.Set;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalRow;
import no.hvorervi.personal.PersonalSection;
import org.springframework.stereotype.Component;

/**
 * What the audit log holds of a person. Its entries stay, or the chain would break; whom their pseudonym stands for is
 * forgotten.
 */
@Component
class AuditedPerson implements PersonalData {

    /** More than a person does in a working life. */
    private static final int MAX_ENTRIES = 100_000;

    private final AuditReader reader;
    private final AuditLog log;

    AuditedPerson(AuditReader reader, AuditLog log) {
        this.reader = reader;
        this.log = log;
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_pseudonym");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        List<AuditRecord> entries = reader.findOf(person, MAX_ENTRIES);
        return entries.isEmpty()
                ? List.of()
                : List.of(new PersonalSection(
                        "log", entries.stream().map(entry -> row(entry, person)).toList()));
    }

    private static PersonalRow row(AuditRecord entry, AccountId person) {
        boolean isActor = entry.actor()
                .flatMap(who -> who.account())
                .filter(person::equals)
                .isPresent();
        return PersonalRow.EMPTY
                .with("at", entry.at())
                .withCode("part", isActor ? "ACTOR" : "SUBJECT")
                .withCode("event", entry.actionName());
    }

    @Override
    public void erase(AccountId person) {
        log.forget(person);
    }
}
