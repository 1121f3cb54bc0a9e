package no.hvorervi.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Unit;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultPage;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.ResultSteps;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Wording;

/** The head of a unit's results: where it stands, which round it is, and what can be done with it. */
final class ResultHead {

    private ResultHead() {}

    /** @param path the unit and all above it, the top first */
    static PageHeader of(ResultPage page, List<Unit> path, ResultLinkService links, List<ResultSteps> steps) {
        var header = new PageHeader(new H1(path.getLast().name()));
        String above = Unit.path(path.subList(0, path.size() - 1));
        if (!above.isEmpty()) {
            header.above(new Span(above));
        }
        page.result().ifPresent(result -> {
            header.below(Saying.of(new Paragraph(), told -> Wording.about(result, told)));
            header.actions(new PrintButton());
            if (result.isAll()) {
                header.actions(compare(result));
                steps.stream()
                        .flatMap(each ->
                                each.of(result.unit().unit(), result.round().round()).stream())
                        .forEach(step -> header.actions(link(step.key(), step.target())));
                header.actions(share(result, links));
            }
        });
        return header;
    }

    private static Anchor compare(UnitResult result) {
        String address =
                ResultRoutes.comparison(result.unit().unit(), result.round().round());
        return link("results.compare", address);
    }

    private static Anchor link(String key, String target) {
        var link = Texts.of(new Anchor(target, ""), key);
        link.addClassNames("btn", "no-print");
        return link;
    }

    private static Button share(UnitResult result, ResultLinkService links) {
        var button = Texts.of(new Button(), "results.share");
        button.addClickListener(click -> new ShareDialog(result, links).open());
        button.addClassName("no-print");
        return button;
    }
}
