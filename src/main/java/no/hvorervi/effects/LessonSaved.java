package no.hvorervi.effects;

/** What became of an attempt to write what a unit has learnt. */
public sealed interface LessonSaved {

    /** It is stored. */
    record Stored(Lesson lesson) implements LessonSaved {}

    /** It is under way, and nothing is told of it that could be learnt from. */
    record Untold() implements LessonSaved {}

    /** It cannot be stored so. */
    record TooLong() implements LessonSaved {}

    /** Someone else wrote first; nothing was changed. */
    record Conflict(Lesson theirs) implements LessonSaved {}
}
