package no.hvorervi.workshop;

import java.util.ArrayList;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.paper.Report;
import no.hvorervi.paper.Report.Block;
import no.hvorervi.paper.Report.Heading;
import no.hvorervi.paper.Report.Items;
import no.hvorervi.paper.Report.Paragraph;
import org.springframework.stereotype.Component;

/** Puts what there is to tell of a workshop into words and tables. */
@Component
class MinutesWriter {

    private final Messages messages;

    MinutesWriter(Messages messages) {
        this.messages = messages;
    }

    Report write(WorkshopMinutes minutes, MinutesVersion version, Language language) {
        var words = new MinutesWords(messages, language);
        String title =
                switch (version) {
                    case FULL ->
                        words.text("minutes.title", minutes.workshop().plan().title());
                    case WORKS_BODY -> words.text("minutes.title.worksBody", minutes.unitName());
                };
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, title));
        blocks.add(head(minutes, words));
        if (minutes.workshop().state() != WorkshopState.ENDED) {
            blocks.add(new Paragraph(words.text("minutes.notEnded")));
        }
        blocks.addAll(
                switch (version) {
                    case FULL -> new UnitMinutes(minutes, words).blocks();
                    case WORKS_BODY -> new WorksBodyMinutes(minutes, words).blocks();
                });
        return new Report(language, title, blocks);
    }

    /** Which unit, when, and how many: nobody's name. */
    private static Items head(WorkshopMinutes minutes, MinutesWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("minutes.unit", minutes.unitName()));
        if (minutes.sittings().isEmpty()) {
            lines.add(words.text(
                    "minutes.planned", words.date(minutes.workshop().plan().heldOn())));
        }
        for (WorkshopMinutes.Sitting sitting : minutes.sittings()) {
            String day = words.date(NorwegianTime.dateOf(sitting.opened()));
            String from = NorwegianTime.clockTime(sitting.opened());
            lines.add(sitting.ended()
                    .map(end -> words.text(
                            minutes.sittings().size() == 1 ? "minutes.held" : "minutes.held.sitting",
                            sitting.number(),
                            day,
                            from,
                            NorwegianTime.clockTime(end)))
                    .orElseGet(() -> words.text("minutes.running", sitting.number(), day, from)));
        }
        lines.add(words.text("minutes.present", minutes.workshop().present()));
        return new Items(lines);
    }
}
