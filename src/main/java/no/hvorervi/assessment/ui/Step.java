package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;

/**
 * One page of the assessment.
 *
 * @param done whether everything on it has an answer
 * @param page makes its content anew each time it is shown
 */
record Step(Texts.InLocale title, BooleanSupplier done, Supplier<Component> page) {

    boolean isDone() {
        return done.getAsBoolean();
    }

    /**
     * The principles one by one, then factors, balance and comment, and last the review.
     *
     * @see <a href="../../../../../../docs/decisions/0006-one-principle-a-page.md">decision 0006</a>
     */
    static List<Step> of(AssessmentDraft draft, Supplier<Component> review) {
        Criteria criteria = draft.criteria();
        List<Step> steps = new ArrayList<>();
        for (Principle principle : criteria.principles()) {
            int number = steps.size() + 1;
            steps.add(new Step(
                    principle.name()::in,
                    () -> draft.isAnswered(principle),
                    () -> new PrincipleStep(draft, principle, number)));
        }
        steps.add(
                compact(draft, "assess.promoting", criteria.promoting(), item -> LevelChoice.numbered(item, criteria)));
        steps.add(
                compact(draft, "assess.hindering", criteria.hindering(), item -> LevelChoice.numbered(item, criteria)));
        steps.add(new Step(
                locale -> I18NProvider.translate(locale, "assess.balance.title"),
                () -> criteria.balance().stream().allMatch(draft::isAnswered),
                () -> balance(draft)));
        steps.add(new Step(locale -> I18NProvider.translate(locale, "assess.review.title"), () -> false, review));
        return steps;
    }

    private static Step compact(
            AssessmentDraft draft, String key, List<? extends Item> items, CompactStep.Choosing choosing) {
        return new Step(
                locale -> I18NProvider.translate(locale, key + ".title"),
                () -> items.stream().allMatch(draft::isAnswered),
                () -> new CompactStep(draft, key + ".title", key + ".lead", items, choosing));
    }

    private static Component balance(AssessmentDraft draft) {
        var step = new CompactStep(
                draft,
                "assess.balance.title",
                "assess.balance.lead",
                draft.criteria().balance(),
                item -> LevelChoice.balance(item, draft.criteria()));
        step.add(new CommentField(draft));
        return step;
    }
}
