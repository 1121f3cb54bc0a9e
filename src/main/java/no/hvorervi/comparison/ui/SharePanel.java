package no.hvorervi.comparison.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comparison.ShareService;
import no.hvorervi.comparison.Sharing;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ShareKind;
import no.hvorervi.rounds.Upward;

/** What the unit lets others see of the round: three switches, each with what it means. */
class SharePanel extends Section {

    private final ShareService service;
    private final UnitId unit;
    private final RoundId round;
    private final LiveStatus status = new LiveStatus();

    SharePanel(ShareService service, UnitId unit, RoundId round, Sharing sharing) {
        this.service = service;
        this.unit = unit;
        this.round = round;
        addClassNames("card", "sharing", "no-print");
        setId("deling");
        add(Texts.of(new H2(), "share.title"), muted(sharing.mayGive() ? "share.lead" : "share.lead.withdraw"));
        for (ShareKind kind : ShareKind.values()) {
            if (kind == ShareKind.UPWARD && sharing.upward() == Upward.UNITS) {
                add(muted("share.told"));
            } else {
                add(choice(kind, sharing));
            }
        }
        add(status);
    }

    private static Paragraph muted(String key) {
        var line = Texts.of(new Paragraph(), key);
        line.addClassName("muted");
        return line;
    }

    private Checkbox choice(ShareKind kind, Sharing sharing) {
        var choice = new Checkbox(sharing.given().containsKey(kind));
        choice.setEnabled(sharing.mayGive() || (choice.getValue() && sharing.mayWithdraw()));
        Texts.bind(choice, choice::setLabel, "share." + kind);
        Texts.bind(choice, choice::setHelperText, locale -> help(kind, sharing, locale));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(kind, change.getValue());
                choice.setEnabled(sharing.mayGive());
            }
        });
        return choice;
    }

    private static String help(ShareKind kind, Sharing sharing, Locale locale) {
        String help = I18NProvider.translate(locale, "share.help." + kind);
        return Optional.ofNullable(sharing.given().get(kind))
                .map(since -> help + " "
                        + I18NProvider.translate(locale, "share.since", NorwegianTime.longDate(since, locale)))
                .orElse(help);
    }

    private void save(ShareKind kind, boolean isGiven) {
        if (isGiven) {
            service.give(unit, round, kind);
        } else {
            service.withdraw(unit, round, kind);
        }
        status.say(locale -> I18NProvider.translate(locale, isGiven ? "share.given" : "share.withdrawn"));
    }
}
