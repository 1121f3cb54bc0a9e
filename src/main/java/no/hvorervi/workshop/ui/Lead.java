package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import java.util.function.Function;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.workshop.Revealed;
import no.hvorervi.workshop.WorkshopRunService;

/**
 * What the parts of the page on which a workshop is led share: the workshop, and the way to do something in it.
 *
 * @param acting does it, shows what came of it, and says so
 */
record Lead(WorkshopId workshop, WorkshopPages pages, Acting acting) {

    /** Takes what is to be done, which tells what is to be said afterwards. */
    @FunctionalInterface
    interface Acting {
        void act(Function<WorkshopRunService, Texts.InLocale> what);
    }

    /** Does something, and says that it is done. */
    void act(String said, Consumer<WorkshopRunService> what) {
        acting.act(run -> {
            what.accept(run);
            return locale -> I18NProvider.translate(locale, said);
        });
    }

    /** Something that the page itself shows when it is done. */
    void act(Consumer<WorkshopRunService> what) {
        acting.act(run -> {
            what.accept(run);
            return locale -> "";
        });
    }

    Button button(String key, boolean isPrimary, Consumer<WorkshopRunService> what) {
        return button(locale -> I18NProvider.translate(locale, key), isPrimary, what);
    }

    Button button(Texts.InLocale text, boolean isPrimary, Consumer<WorkshopRunService> what) {
        return once(WorkshopWords.button(text, isPrimary, () -> act(what)));
    }

    /** A button that does something, which tells what is to be said afterwards. */
    Button saying(Texts.InLocale text, boolean isPrimary, Function<WorkshopRunService, Texts.InLocale> what) {
        return once(WorkshopWords.button(text, isPrimary, () -> acting.act(what)));
    }

    /** Shows what waits, and says how much of it has too few answers. */
    Button showing(String key, boolean isPrimary, Function<WorkshopRunService, Revealed> what) {
        return once(WorkshopWords.button(
                key,
                isPrimary,
                () -> acting.act(run -> {
                    Revealed revealed = what.apply(run);
                    return locale -> I18NProvider.translate(
                            locale,
                            revealed.tooFew() > 0 ? "facilitate.revealed.some" : "facilitate.revealed",
                            revealed.shown(),
                            revealed.tooFew());
                })));
    }

    /** A second click, before the page has changed, must not do the next thing as well. */
    private static Button once(Button button) {
        button.setDisableOnClick(true);
        return button;
    }
}
