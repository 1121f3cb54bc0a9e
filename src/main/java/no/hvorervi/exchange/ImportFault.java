package no.hvorervi.exchange;

import java.util.List;

/**
 * Why a file cannot be imported.
 *
 * @param line where in the file; 0 when it concerns the whole file
 * @param arguments what the reason's text is filled in with
 */
public record ImportFault(int line, Reason reason, List<String> arguments) {

    ImportFault(int line, Reason reason, String... arguments) {
        this(line, reason, List.of(arguments));
    }

    /** The key of the text that says what is wrong and what to do. */
    public String textKey() {
        return "units.fault." + reason.name();
    }

    /** What can be wrong with a file; each has a text of its own. */
    public enum Reason {
        FILE_EMPTY,
        FILE_TOO_LARGE,
        NOT_UTF8,
        COLUMNS_MISSING,
        QUOTES,
        FIELD_COUNT,
        EMPTY,
        TOO_LONG,
        CHARACTER,
        DUPLICATE,
        DATE,
        END_BEFORE_START,
        HEADCOUNT_NEGATIVE,
        HEADCOUNT,
        PARENT_UNKNOWN,
        CIRCLE,
        SECOND_ROOT,
        PARENT_BEGINS_LATER,
        PARENT_ENDS_EARLIER,
        CHILD_LIVES_ON,
        MOVED_AFTER_END,
        ROOT_ENDS,
        UNIT_UNKNOWN,
        UNIT_NOT_ASKED,
        UNIT_AMBIGUOUS,
        LANGUAGE,
        ROLE_UNKNOWN,
        EMAIL,
        EMAIL_TWICE,
        EMAIL_OF_OTHER,
        EMAIL_TAKEN,
        KNOWN_ELSEWHERE,
        SHARED,
        PERSON_DIFFERS,
        ROLE_TWICE,
        ROLE_OVERLAPS,
        OUTSIDE_UNIT,
        LAST_ADMINISTRATOR,
        COLUMN_UNNAMED,
        COLUMN_TWICE,
        COLUMN_UNKNOWN,
        COLUMN_NOT_THERE,
        ITEM_UNKNOWN,
        ITEM_TWICE,
        NO_ITEMS,
        OWN_TOO_MANY,
        OWN_NAME,
        NO_ANSWERS,
        SCORE,
        VOICE,
        VOICE_NOT_ASKED_ITEM,
        UNIT_NOT_THERE,
        UNIT_NAME_AMBIGUOUS,
        CLOSED_ON_FUTURE,
        ALREADY_IMPORTED
    }
}
