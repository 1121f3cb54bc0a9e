package no.hvorervi.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing that is stored about a person. */
public record PersonalRow(List<Field> fields) {

    /** Of a person, nothing yet. */
    public static final PersonalRow EMPTY = new PersonalRow(List.of());

    public PersonalRow {
        fields = List.copyOf(fields);
    }

    /**
     * A named value.
     *
     * @param key {@code mydata.field.KEY} is what people call it
     */
    public record Field(String key, Value value) {}

    /** A value as its kind asks to be shown. */
    public sealed interface Value {

        /** Words, as they were written. */
        record Words(String text) implements Value {}

        /** A point in time. */
        record Moment(Instant at) implements Value {}

        /** A day in Norway. */
        record Day(LocalDate on) implements Value {}

        /** One of a fixed list; {@code mydata.value.CODE} is what people call it. */
        record Code(String code) implements Value {}
    }

    public PersonalRow with(String key, String text) {
        return with(key, new Value.Words(text));
    }

    public PersonalRow with(String key, long number) {
        return with(key, Long.toString(number));
    }

    public PersonalRow with(String key, Instant at) {
        return with(key, new Value.Moment(at));
    }

    public PersonalRow with(String key, LocalDate on) {
        return with(key, new Value.Day(on));
    }

    public PersonalRow withCode(String key, String code) {
        return with(key, new Value.Code(code));
    }

    /** The value if there is one; nothing otherwise. */
    public PersonalRow withText(String key, Optional<String> text) {
        return text.map(each -> with(key, each)).orElse(this);
    }

    public PersonalRow withMoment(String key, Optional<Instant> at) {
        return at.map(each -> with(key, each)).orElse(this);
    }

    public PersonalRow withDay(String key, Optional<LocalDate> on) {
        return on.map(each -> with(key, each)).orElse(this);
    }

    private PersonalRow with(String key, Value value) {
        var more = new ArrayList<>(fields);
        more.add(new Field(key, value));
        return new PersonalRow(more);
    }
}
