package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.assessment.UnitProfile;
import no.hvorervi.assessment.Voice;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;

/** The level of every principle: as steps with the described level in words, or as a radar. */
class PrincipleLevels extends Section {

    /** @param links to what can be done about a principle */
    PrincipleLevels(UnitProfile profile, Criteria criteria, Voice voice, Function<Item, List<AboutLinks.Link>> links) {
        addClassName("card");
        var steps = new Div(profile.principles().stream()
                .map(each -> new PrincipleSteps(each, criteria, links.apply(each.principle())))
                .toArray(Component[]::new));
        var views = new TabSheet();
        views.add(Texts.of(new Span(), "profile.asSteps"), steps);
        views.add(Texts.of(new Span(), "profile.asRadar"), new RadarPanel(profile));
        // Its scroller can be focused by script, which a list of tabs must not hold; two tabs never scroll.
        views.getElement()
                .executeJs(
                        "this.querySelector('vaadin-tabs').shadowRoot.querySelector('[tabindex]')?.removeAttribute('tabindex')");
        add(Texts.of(new H2(), "profile.principles"), legend(voice), views);
    }

    private static Div legend(Voice voice) {
        var mark = new Span();
        mark.addClassName("sq");
        var legend = new Div(
                new Span(mark, Texts.of(new Span(), voice == Voice.LEADER ? "voice.leader" : "voice.representatives")));
        legend.addClassName("legend");
        return legend;
    }
}
