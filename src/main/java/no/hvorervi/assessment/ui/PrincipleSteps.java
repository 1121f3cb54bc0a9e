package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.UnitProfile.PrincipleLevel;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.ScoreRange;

/** One principle: its name and described level on the left, the five steps with the leader's mark on the right. */
class PrincipleSteps extends Section {

    PrincipleSteps(PrincipleLevel level, Criteria criteria, List<AboutLinks.Link> links) {
        addClassName("pr");
        var name = Texts.of(new H3(), level.principle().name()::in);
        var words = Texts.of(new Paragraph(), locale -> level.level()
                .map(score -> level.principle().level(score).in(locale))
                .orElseGet(() -> criteria.noAnswer().in(locale)));
        var left = new Div(name, words);
        add(left, steps(level, criteria));
        Answer answer = level.answer();
        if (!answer.reason().isBlank()) {
            left.add(reason(answer.reason()));
        }
        if (!answer.evidence().isBlank()) {
            left.add(evidence(answer.evidence()));
        }
        links.forEach(each -> left.add(AboutLinks.inRow(each)));
    }

    private static Div steps(PrincipleLevel level, Criteria criteria) {
        var steps = new Div();
        steps.addClassName("steps");
        steps.getElement().setAttribute("role", "img");
        Optional<Integer> chosen = level.level();
        for (int score : ScoreRange.EXTENT.scores()) {
            var step = new Span(Integer.toString(score));
            step.addClassName("step-box");
            step.setClassName("now", chosen.filter(each -> each == score).isPresent());
            steps.add(step);
        }
        chosen.ifPresent(score -> {
            var mark = new Span();
            mark.addClassNames("sq", "at", "at-" + score);
            steps.add(mark);
        });
        Texts.bind(steps, text -> steps.getElement().setAttribute("aria-label", text), locale -> {
            String name = level.principle().name().in(locale);
            return chosen.map(score -> I18NProvider.translate(
                            locale,
                            "profile.steps.label",
                            name,
                            score,
                            criteria.scaleLabel(score).in(locale)))
                    .orElseGet(() -> name + ": " + criteria.noAnswer().in(locale));
        });
        return steps;
    }

    private static Paragraph reason(String text) {
        var paragraph = new Paragraph(Texts.of(new Span(), "profile.why"), new Span(" " + text));
        paragraph.addClassName("written");
        return paragraph;
    }

    private static Paragraph evidence(String evidence) {
        var paragraph = new Paragraph(Texts.of(new Span(), "profile.evidence"), new Span(" "));
        paragraph.addClassName("written");
        if (isWebAddress(evidence.strip())) {
            var link = new Anchor(evidence.strip(), evidence.strip());
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.setTarget(AnchorTarget.BLANK);
            paragraph.add(link);
        } else {
            paragraph.add(new Span(evidence));
        }
        return paragraph;
    }

    /** Only addresses of web pages become links: anything else, such as a script, stays text. */
    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
