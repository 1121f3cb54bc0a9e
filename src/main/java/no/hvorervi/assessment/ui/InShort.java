package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.assessment.UnitProfile.PrincipleLevel;
import no.hvorervi.base.ui.Texts;

/** The strongest and the weakest principles in sentences that a leader can read aloud. */
class InShort extends Section {

    InShort(UnitProfile profile) {
        addClassNames("card", "short");
        add(Texts.of(new H2(), "profile.short"));
        if (!profile.hasLevels()) {
            add(Texts.of(new Paragraph(), "profile.short.none"));
            return;
        }
        profile.commonLevel().ifPresent(level -> add(Texts.of(new Paragraph(), "profile.short.same", level)));
        var columns = new Div();
        columns.addClassName("two");
        addList(columns, "profile.strongest", profile.strongest());
        addList(columns, "profile.weakest", profile.weakest());
        add(columns);
    }

    private static void addList(Div columns, String titleKey, List<PrincipleLevel> principles) {
        if (!principles.isEmpty()) {
            var list =
                    new UnorderedList(principles.stream().map(InShort::sentence).toArray(ListItem[]::new));
            columns.add(new Div(Texts.of(new H3(), titleKey), list));
        }
    }

    private static ListItem sentence(PrincipleLevel principle) {
        int level = principle.level().orElseThrow();
        var name = Texts.of(new Span(), principle.principle().name()::in);
        name.addClassName("strong");
        var words = Texts.of(
                new Span(), locale -> principle.principle().level(level).in(locale));
        return new ListItem(name, Texts.of(new Span(), "profile.level.after", level), words);
    }
}
