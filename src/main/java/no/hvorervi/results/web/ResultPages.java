package no.hvorervi.results.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.results.InShort;
import no.hvorervi.results.LinkedPages;
import no.hvorervi.results.LinkedResult;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.page.BalanceLines;
import no.hvorervi.results.page.ForceLines;
import no.hvorervi.results.page.MapFields;
import no.hvorervi.results.page.PrincipleLines;
import no.hvorervi.results.page.Told;
import no.hvorervi.results.page.TrendLines;
import no.hvorervi.results.page.Wording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the templates of the employees' page; each method names the one that shows it. */
@Component
class ResultPages {

    private final PageLanguage pageLanguage;
    private final Messages messages;
    private final List<LinkedPages> more;
    private final HttpServletRequest request;

    ResultPages(PageLanguage pageLanguage, Messages messages, List<LinkedPages> more, HttpServletRequest request) {
        this.pageLanguage = pageLanguage;
        this.messages = messages;
        this.more = more;
        // The present one, whichever it is.
        this.request = request;
    }

    /** What is wrong with a code. One that never was and one that was replaced are told alike. */
    enum CodeFault {
        NONE,
        MALFORMED,
        UNKNOWN,
        BUSY
    }

    String code(String typed, CodeFault fault, Model model) {
        frame(ResultRoutes.LINK, model);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault.name());
        return "result-code";
    }

    String later(ResultCode code, LinkedResult.Later later, Model model) {
        frame(ResultRoutes.LINK_SHOWN, model);
        model.addAttribute("code", code.value());
        model.addAttribute("unit", later.unitName());
        model.addAttribute("round", later.roundTitle());
        model.addAttribute(
                "from", NorwegianTime.longDate(later.from(), language().locale()));
        return "result-later";
    }

    /** In the same order as leader and representatives see it. */
    String result(ResultCode code, LinkedResult.Shown shown, Model model) {
        UnitResult result = shown.result();
        Told told = told();
        frame(ResultRoutes.LINK_SHOWN, model);
        model.addAttribute("sheet", "result.css");
        model.addAttribute("width", "results");
        model.addAttribute("code", code.value());
        model.addAttribute("unit", shown.unitName());
        model.addAttribute(
                "more", more.stream().flatMap(each -> each.of(shown).stream()).toList());
        model.addAttribute("told", told);
        model.addAttribute("result", result);
        model.addAttribute("about", Wording.about(result, told));
        model.addAttribute(
                "shortly",
                result.hasFigures()
                        ? InShort.of(result).stream()
                                .map(each -> Wording.sentence(each, told))
                                .toList()
                        : List.of());
        result.above().ifPresent(above -> {
            model.addAttribute("why", Wording.above(above, told));
            model.addAttribute("above", new PrincipleLines(above.principles(), result.speaking()));
        });
        if (result.hasFigures() || result.hasLevels()) {
            model.addAttribute(
                    "principles", new PrincipleLines(result.principles(), result.speaking(), result.agreed()));
        }
        if (result.hasFigures()) {
            model.addAttribute("map", new MapFields(result));
            model.addAttribute("forces", new ForceLines(result));
            model.addAttribute("balance", new BalanceLines(result));
            model.addAttribute("trend", new TrendLines(result));
        }
        model.addAttribute(
                "statements",
                result.statements().stream()
                        .map(each -> Wording.statement(each, told))
                        .toList());
        InShort.toTalkAbout(result).ifPresent(principle -> model.addAttribute("talk", principle));
        return "result";
    }

    private Told told() {
        Language language = language();
        return new Told(language.locale(), (key, arguments) -> messages.text(language, key, arguments));
    }

    private static void frame(String self, Model model) {
        model.addAttribute("self", self);
        model.addAttribute("start", ResultRoutes.LINK);
    }

    private Language language() {
        return pageLanguage.of(request);
    }
}
