package no.hvorervi.people;

import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;

/** Paths of the views of people and of their roles in units. */
public final class PeopleRoutes {

    public static final String UNIT = "enhet";
    public static final String PERSON = "person";

    public static final String PEOPLE = "personer";
    public static final String PERSON_PATH = PEOPLE + "/:" + PERSON;
    public static final String ERASE_PATH = PERSON_PATH + "/slett";
    public static final String UNIT_PEOPLE_PATH = "enhet/:" + UNIT + "/personer";
    public static final String AWAY_PATH = "enhet/:" + UNIT + "/borte";

    /** Parameters of a search for people. */
    public static final String TEXT = "sok";

    public static final String ROLE = "rolle";
    public static final String IN_UNIT = "enhet";
    public static final String MUNICIPALITY = "kommune";

    /** Whose role is to be lent out. */
    public static final String LENDER = "leder";

    private PeopleRoutes() {}

    public static String person(AccountId id) {
        return PEOPLE + "/" + id;
    }

    /** Who holds which role in the unit. */
    public static String people(UnitId unit) {
        return "enhet/" + unit + "/personer";
    }

    /** Lending out one's own role as the unit's leader. */
    public static String away(UnitId unit) {
        return "enhet/" + unit + "/borte";
    }

    /** Lending out the role of one of the unit's leaders. */
    public static String away(UnitId unit, AccountId lender) {
        return away(unit) + "?" + LENDER + "=" + lender;
    }

    /** The parameter of a page's address that is a number; empty when it is not there or none. */
    public static Optional<Long> number(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** Where the person can be erased. */
    public static String erase(AccountId person) {
        return person(person) + "/slett";
    }
}
