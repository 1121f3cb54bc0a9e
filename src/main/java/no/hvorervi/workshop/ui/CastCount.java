package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.Tick;

/** «4 av 9 har stemt», and what to do when there are too few to show numbers of. */
final class CastCount extends Div {

    private final Paragraph count = new Paragraph();
    private final Paragraph few = new Paragraph();
    private Texts.InLocale text = locale -> "";

    CastCount(Running running) {
        count.addClassName("cast-count");
        few.addClassName("note");
        Texts.of(
                few,
                locale -> I18NProvider.translate(
                        locale, "facilitate.few", running.workshop().plan().smallestGroup()));
        Texts.redraw(count, (self, locale) -> {
            self.setText(text.in(locale));
            return self;
        });
        add(count, few);
        show(running);
    }

    /** Before anything is asked only whether there are enough can be told. */
    void setAsked(boolean isAsked) {
        count.setVisible(isAsked);
    }

    void show(Running running) {
        Tick tick = running.tick().orElse(new Tick(0, 0, 0, false));
        text = locale -> I18NProvider.translate(locale, "facilitate.cast", tick.cast(), tick.present());
        String now = text.in(getLocale());
        if (!now.equals(count.getText())) {
            count.setText(now);
        }
        few.setVisible(running.isBelowGroup());
    }
}
