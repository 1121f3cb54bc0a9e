package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.people.PeopleChanges.ChangedPerson;
import no.hvorervi.people.PeopleChanges.PersonData;
import no.hvorervi.people.StoredPeople;
import no.hvorervi.people.StoredPeople.StoredPerson;

/** Says who of a file is who of those stored: by the HR system's id, or else by the e-mail address. */
final class PersonPlanner {

    private final StoredPeople stored;
    private final Map<String, StoredPerson> byId = new HashMap<>();
    private final Map<EmailAddress, StoredPerson> byEmail = new HashMap<>();
    private final Map<String, StoredPerson> matched = new LinkedHashMap<>();
    private final List<PersonData> added = new ArrayList<>();
    private final List<ChangedPerson> changed = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();

    PersonPlanner(StoredPeople stored) {
        this.stored = stored;
        for (StoredPerson person : stored.people()) {
            person.externalId().ifPresent(id -> byId.put(id, person));
            byEmail.put(person.email(), person);
        }
    }

    List<PersonData> added() {
        return added;
    }

    List<ChangedPerson> changed() {
        return changed;
    }

    List<ImportFault> faults() {
        return faults;
    }

    /** Who is stored under the file's id, as planned so far; empty for someone new. */
    Optional<StoredPerson> find(String externalId) {
        return Optional.ofNullable(matched.get(externalId));
    }

    /** Plans for the first line of each person. */
    void plan(PersonRow row) {
        PersonData person = row.person();
        Optional<StoredPerson> known = Optional.ofNullable(byId.get(person.externalId()));
        Optional<StoredPerson> holder = Optional.ofNullable(byEmail.get(person.email()));
        boolean isHeldByOther = holder.isPresent() && !holder.equals(known);
        if (known.isEmpty() && holder.flatMap(StoredPerson::externalId).isPresent()) {
            fault(
                    row,
                    Reason.EMAIL_OF_OTHER,
                    holder.flatMap(StoredPerson::externalId).orElseThrow());
        } else if (known.isPresent() && isHeldByOther) {
            fault(row, Reason.EMAIL_TAKEN);
        } else if (stored.taken().contains(person.email())) {
            fault(row, known.isEmpty() ? Reason.KNOWN_ELSEWHERE : Reason.EMAIL_TAKEN);
        } else {
            known.or(() -> holder).ifPresentOrElse(before -> change(row, before), () -> added.add(person));
        }
    }

    private void change(PersonRow row, StoredPerson before) {
        PersonData after = row.person();
        matched.put(after.externalId(), before);
        boolean isSameAccount =
                before.name().equals(after.name()) && before.email().equals(after.email());
        if (!isSameAccount && before.shared()) {
            fault(row, Reason.SHARED, before.name(), before.email().value());
        } else if (!isSameAccount || before.externalId().isEmpty()) {
            changed.add(new ChangedPerson(before.id(), before.externalId(), before.name(), before.email(), after));
        }
    }

    private void fault(PersonRow row, Reason reason, String... more) {
        List<String> arguments = new ArrayList<>(List.of(row.person().email().value()));
        arguments.addAll(List.of(more));
        faults.add(new ImportFault(row.line(), reason, List.copyOf(arguments)));
    }
}
