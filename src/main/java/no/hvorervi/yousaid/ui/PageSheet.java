package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.page.Told;
import no.hvorervi.yousaid.OutcomePage;
import no.hvorervi.yousaid.OutcomePart;
import no.hvorervi.yousaid.OutcomePart.Block;
import no.hvorervi.yousaid.OutcomePart.Line;
import no.hvorervi.yousaid.OutcomeWords;

/** A page as its readers see it, in the very words that they read. */
final class PageSheet extends Section {

    /** With a list of what it shows, for whoever is about to publish it. */
    PageSheet(OutcomePage page, boolean withContents) {
        addClassName("told-sheet");
        add(Texts.of(new H3(), "yousaid.reader." + page.reader()));
        if (withContents) {
            add(Texts.redraw(new Div(), (self, locale) -> contents(self, OutcomeWords.shown(page, Told.in(locale)))));
        }
        add(Texts.redraw(new Div(), (self, locale) -> {
            self.removeAll();
            OutcomeWords.parts(page, Told.in(locale)).forEach(part -> self.add(draw(part)));
            return self;
        }));
    }

    private static Div contents(Div self, List<String> shown) {
        self.removeAll();
        self.addClassName("note");
        self.add(
                Texts.of(new Paragraph(), "yousaid.shows"),
                new UnorderedList(shown.stream().map(ListItem::new).toArray(ListItem[]::new)),
                Texts.of(new Paragraph(), "yousaid.shows.never"));
        return self;
    }

    private static Section draw(OutcomePart part) {
        var section = new Section(new H4(part.title()));
        section.addClassNames("card", "told-part");
        if (!part.written().isEmpty()) {
            section.add(named(new Paragraph(part.written()), "written"));
        }
        part.blocks().forEach(block -> section.add(draw(block)));
        return section;
    }

    private static List<Component> draw(Block block) {
        List<Component> drawn = new ArrayList<>();
        if (!block.lead().isEmpty()) {
            drawn.add(named(new Paragraph(block.lead()), "lead-in"));
        }
        drawn.add(named(
                new UnorderedList(block.lines().stream().map(PageSheet::draw).toArray(ListItem[]::new)), "facts-told"));
        return drawn;
    }

    private static ListItem draw(Line line) {
        var item = new ListItem(named(new Span(line.text()), "fact"));
        line.bar().ifPresent(bar -> {
            var picture = new Picture(locale -> OutcomeWords.draw(bar, line.beside()));
            picture.addClassName("bar");
            picture.getElement().setAttribute("aria-hidden", "true");
            item.add(picture);
        });
        if (!line.beside().isEmpty()) {
            item.add(named(new Span(line.beside()), "beside-fact"));
        }
        return item;
    }

    private static <C extends Component & HasStyle> C named(C component, String name) {
        component.addClassName(name);
        return component;
    }
}
