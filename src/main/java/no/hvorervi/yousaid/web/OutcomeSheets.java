package no.hvorervi.yousaid.web;

import java.util.List;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.page.Told;
import no.hvorervi.yousaid.Listing;
import no.hvorervi.yousaid.OutcomeAddress;
import no.hvorervi.yousaid.OutcomePart;
import no.hvorervi.yousaid.OutcomeReadingService.OfMunicipality;
import no.hvorervi.yousaid.OutcomeRoutes;
import no.hvorervi.yousaid.OutcomeWords;
import no.hvorervi.yousaid.PublishedOutcome;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the templates; each method names the one that shows it. */
@Component
class OutcomeSheets {

    private static final String SELF = "self";

    private final Messages messages;

    OutcomeSheets(Messages messages) {
        this.messages = messages;
    }

    /** A page that everybody can find, or a way to some. */
    record Way(String name, String beside, String path) {}

    /** What a unit tells of one round, in words. */
    record Sheet(
            String unit,
            String municipality,
            String round,
            String published,
            boolean hasFigures,
            List<OutcomePart> parts) {

        /** Of the bars in its lines. */
        public String draw(OutcomePart.Line line) {
            return line.bar().map(bar -> OutcomeWords.draw(bar, line.beside())).orElse("");
        }
    }

    private Told told(Language language) {
        return new Told(language.locale(), (key, arguments) -> messages.text(language, key, arguments));
    }

    private static Sheet sheet(PublishedOutcome published, Told told) {
        return new Sheet(
                published.page().unit(),
                published.page().municipality(),
                published.page().round(),
                NorwegianTime.longDate(published.publishedAt(), told.locale()),
                !published.page().figures().isEmpty(),
                OutcomeWords.parts(published.page(), told));
    }

    String page(OutcomeAddress address, PublishedOutcome published, Language language, Model model) {
        model.addAttribute(SELF, OutcomeRoutes.page(address));
        model.addAttribute("sheet", sheet(published, told(language)));
        model.addAttribute("up", in(OutcomeRoutes.municipality(published.municipality()), language));
        return "outcome";
    }

    String municipality(OfMunicipality found, Language language, Model model) {
        model.addAttribute(SELF, OutcomeRoutes.municipality(found.municipality().id()));
        model.addAttribute("place", found.municipality().name());
        model.addAttribute("up", in(OutcomeRoutes.PUBLIC, language));
        model.addAttribute(
                "ways", found.pages().stream().map(each -> way(each, language)).toList());
        return "outcome-ways";
    }

    private Way way(Listing listing, Language language) {
        return new Way(
                listing.unit(),
                messages.text(
                        language,
                        "yousaid.listed",
                        NorwegianTime.longDate(listing.closedOn(), language.locale()),
                        NorwegianTime.longDate(listing.publishedAt(), language.locale())),
                in(OutcomeRoutes.page(listing.address()), language));
    }

    String municipalities(List<Municipality> all, Language language, Model model) {
        model.addAttribute(SELF, OutcomeRoutes.PUBLIC);
        model.addAttribute(
                "ways",
                all.stream()
                        .map(each -> new Way(each.name(), "", in(OutcomeRoutes.municipality(each.id()), language)))
                        .toList());
        return "outcome-ways";
    }

    private static String in(String path, Language language) {
        return language == Language.NB ? path : path + "?" + OutcomeRoutes.LANGUAGE + "=" + language.code();
    }

    /** The same words whatever was asked for: no part of the address stands in it. */
    String message(String which, Model model) {
        model.addAttribute(SELF, OutcomeRoutes.PUBLIC);
        model.addAttribute("message", which);
        return "outcome-message";
    }

    String linked(ResultCode code, List<PublishedOutcome> told, Language language, Model model) {
        frame(Optional.of(code), model);
        model.addAttribute(
                "sheets", told.stream().map(each -> sheet(each, told(language))).toList());
        return "outcome-linked";
    }

    String linkedMessage(String which, Optional<ResultCode> code, Model model) {
        frame(code, model);
        model.addAttribute("message", which);
        return "outcome-linked";
    }

    private static void frame(Optional<ResultCode> code, Model model) {
        model.addAttribute(SELF, OutcomeRoutes.LINKED);
        model.addAttribute("start", ResultRoutes.LINK);
        model.addAttribute("sheet", "outcome.css");
        model.addAttribute("code", code.map(ResultCode::value).orElse(""));
    }
}
