package no.hvorervi.effects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.kit.ActionSection;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.effects.EffectPage;
import no.hvorervi.effects.EffectPage.Told;
import no.hvorervi.effects.EffectPage.Untold;
import no.hvorervi.effects.EffectService;
import no.hvorervi.results.ResultRoutes;
import org.springframework.core.annotation.Order;

/** Shows on an action's page what the round after it says, and what the unit has learnt. */
@SpringComponent
@Order(10)
final class EffectSection implements ActionSection {

    private final EffectService effects;

    EffectSection(EffectService effects) {
        this.effects = effects;
    }

    @Override
    public Optional<Component> of(Action action) {
        return effects.find(action.id()).map(page -> section(action, page));
    }

    private Section section(Action action, EffectPage page) {
        var section = new Section(Texts.of(new H2(), "effects.title"));
        section.addClassNames("card", "effect");
        switch (page) {
            case Untold(var reason, var learnt) -> section.add(Texts.of(new Paragraph(), "effects.untold." + reason));
            case Told told -> {
                section.add(
                        new Paragraph(EffectWords.verdict(told.verdict())),
                        Texts.of(new Paragraph(), locale -> EffectWords.sentence(told, locale)),
                        muted(Texts.of(new Paragraph(), locale -> EffectWords.rounds(told, locale))),
                        muted(Texts.of(new Paragraph(), "effects.causes")),
                        new Paragraph(Texts.of(
                                new Anchor(
                                        ResultRoutes.round(
                                                action.unit(), told.after().round()),
                                        ""),
                                "effects.results")));
            }
        }
        page.learnt().ifPresent(learnt -> section.add(new LessonPanel(effects, action.id(), learnt)));
        return section;
    }

    private static Paragraph muted(Paragraph line) {
        line.addClassName("muted");
        return line;
    }
}
