package no.hvorervi.assessment.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentClosedException;
import no.hvorervi.assessment.AssessmentNotFoundException;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.SaveResult;
import no.hvorervi.assessment.SaveResult.Conflict;
import no.hvorervi.assessment.SaveResult.Saved;
import no.hvorervi.assessment.Versioned;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaItemId;

/** The draft as this page knows it: what was answered, which version of it was seen, and how to save a change. */
class AssessmentDraft {

    private final AssessmentService service;
    private final Criteria criteria;
    private final AssessmentId id;
    private final Map<CriteriaItemId, Versioned<Answer>> answers;
    private final Listener listener;
    private Versioned<String> comment;

    /** Hears what became of each change. */
    interface Listener {
        void saved(Saved<?> saved);

        /** Someone else saved first; the one of the two values that the person chooses is to be taken. */
        <T> void conflict(Conflict<T> conflict, T mine, Function<T, AnswerCard> drawing, Consumer<T> take);

        /** The assessment has been submitted meanwhile; nothing was saved. */
        void closed();
    }

    AssessmentDraft(AssessmentService service, Criteria criteria, Assessment assessment, Listener listener) {
        this.service = service;
        this.criteria = criteria;
        this.id = assessment.id();
        this.answers = new HashMap<>(assessment.answers());
        this.comment = assessment.comment();
        this.listener = listener;
    }

    AssessmentId id() {
        return id;
    }

    Criteria criteria() {
        return criteria;
    }

    Answer answer(Item item) {
        return answers.getOrDefault(item.id(), Versioned.unsaved(Answer.EMPTY)).value();
    }

    String comment() {
        return comment.value();
    }

    boolean isAnswered(Item item) {
        return answer(item).rating().isGiven();
    }

    long answered() {
        return criteria.items().filter(this::isAnswered).count();
    }

    long total() {
        return criteria.items().count();
    }

    /**
     * Saves a changed answer.
     *
     * @param show called with another answer than the one given when the person chooses someone else's
     */
    void save(Item item, Answer changed, Consumer<Answer> show) {
        int seen =
                answers.getOrDefault(item.id(), Versioned.unsaved(Answer.EMPTY)).version();
        accept(
                () -> service.saveAnswer(id, item.id(), changed, seen),
                changed,
                answer -> AnswerCard.of(answer, item, criteria),
                versioned -> answers.put(item.id(), versioned),
                chosen -> {
                    show.accept(chosen);
                    save(item, chosen, show);
                });
    }

    void saveComment(String changed, Consumer<String> show) {
        accept(
                () -> service.saveComment(id, changed, comment.version()),
                changed,
                AnswerCard::of,
                versioned -> comment = versioned,
                chosen -> {
                    show.accept(chosen);
                    saveComment(chosen, show);
                });
    }

    private <T> void accept(
            Supplier<SaveResult<T>> saving,
            T mine,
            Function<T, AnswerCard> drawing,
            Consumer<Versioned<T>> remember,
            Consumer<T> choose) {
        try {
            switch (saving.get()) {
                case Saved<T> saved -> {
                    remember.accept(new Versioned<>(mine, saved.version()));
                    listener.saved(saved);
                }
                case Conflict<T> conflict -> {
                    // From now on the other version has been seen: it stands in the dialog.
                    remember.accept(conflict.theirs());
                    listener.conflict(conflict, mine, drawing, choose);
                }
            }
        } catch (AssessmentClosedException | AssessmentNotFoundException closed) {
            listener.closed();
        }
    }
}
