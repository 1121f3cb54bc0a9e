package no.hvorervi.exchange;

import java.util.List;

/** The columns of a file of people and roles. */
final class PersonColumns {

    static final String PERSON_ID = "person_id";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String UNIT_ID = "unit_id";
    static final String ROLE = "role";
    static final String VALID_FROM = "valid_from";
    static final String VALID_TO = "valid_to";

    /** All must be there: a column that is left out by accident would otherwise end or widen every role. */
    static final List<String> ALL = List.of(PERSON_ID, NAME, EMAIL, UNIT_ID, ROLE, VALID_FROM, VALID_TO);

    private PersonColumns() {}
}
