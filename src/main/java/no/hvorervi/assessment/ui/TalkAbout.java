package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.assessment.UnitPlaces.UnitPlace;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.assessment.UnitProfile.PrincipleLevel;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.LocalizedText;

/** Reflection questions for the two weakest principles. */
class TalkAbout extends Section {

    private static final int PRINCIPLES = 2;

    /** @param links where something can be done about a principle */
    TalkAbout(UnitProfile profile, Function<Principle, List<UnitPlace>> links) {
        addClassNames("card", "quiet");
        List<PrincipleLevel> weakest =
                profile.weakest().stream().limit(PRINCIPLES).toList();
        add(Texts.of(new H2(), "profile.talk"));
        if (weakest.isEmpty()) {
            add(Texts.of(new Paragraph(), "profile.talk.none"));
            return;
        }
        var columns = new Div(weakest.stream()
                .map(each -> questions(each.principle(), links.apply(each.principle())))
                .toArray(Component[]::new));
        columns.addClassName("two");
        add(columns);
    }

    private static Div questions(Principle weak, List<UnitPlace> links) {
        var list =
                new UnorderedList(weak.questions().stream().map(TalkAbout::line).toArray(ListItem[]::new));
        var questions = new Div(Texts.of(new H3(), weak.name()::in), list);
        links.forEach(each -> {
            var link = Texts.of(new Anchor(each.target(), ""), each.key());
            link.addClassNames("btn", "no-print");
            questions.add(link);
        });
        return questions;
    }

    private static ListItem line(LocalizedText question) {
        return Texts.of(new ListItem(), question::in);
    }
}
