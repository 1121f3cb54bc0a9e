package no.hvorervi.exchange;

import java.util.List;

/** The columns of a file of units. */
final class UnitColumns {

    static final String ID = "id";
    static final String PARENT_ID = "parent_id";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String VALID_FROM = "valid_from";
    static final String VALID_TO = "valid_to";
    static final String HEADCOUNT = "headcount";

    /** All must be there: a column that is left out by accident would otherwise empty that field of every unit. */
    static final List<String> ALL = List.of(ID, PARENT_ID, NAME, KIND, VALID_FROM, VALID_TO, HEADCOUNT);

    private UnitColumns() {}
}
