package no.hvorervi.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.AnswerService;
import no.hvorervi.intake.AnswerSheet;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.CodeUsedException;
import no.hvorervi.intake.NotOpenException;
import no.hvorervi.intake.Questionnaire;
import no.hvorervi.intake.Standing;
import no.hvorervi.intake.UnknownCodeException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages on which people answer. Every request carries the code in its body; each saves what stands in the page before it
 * shows the next, so that nothing but the code has to be kept to go on.
 */
@Controller
class AnswerController {

    private final AnswerService service;
    private final AnswerPages pages;
    private final CodePages codes;
    private final AnswerThrottle throttle;
    private final PageLanguage pageLanguage;

    AnswerController(
            AnswerService service,
            AnswerPages pages,
            CodePages codes,
            AnswerThrottle throttle,
            PageLanguage pageLanguage) {
        this.service = service;
        this.pages = pages;
        this.codes = codes;
        this.throttle = throttle;
        this.pageLanguage = pageLanguage;
    }

    @GetMapping(AnswerRoutes.START)
    String start(Model model) {
        return codes.code("", CodePages.CodeFault.NONE, model);
    }

    /** Without a form there is no code to show anything for. */
    @GetMapping({AnswerRoutes.CODE, AnswerRoutes.QUESTIONS, AnswerRoutes.SAVE, AnswerRoutes.SUBMIT})
    String toTheStart() {
        return "redirect:" + AnswerRoutes.START;
    }

    @PostMapping(AnswerRoutes.CODE)
    String start(HttpServletRequest request, HttpServletResponse response, Model model) {
        var form = form(request, response);
        return codes.code(form.typed(), CodePages.CodeFault.NONE, model);
    }

    /** Where codes come in; one that is unknown may have been mistyped. */
    @PostMapping(AnswerRoutes.START)
    String open(HttpServletRequest request, HttpServletResponse response, Model model) {
        var form = form(request, response);
        return answering(
                form,
                request,
                response,
                model,
                (code, sheet) -> pages.about(code, sheet.asked(), sheet.saved(), model));
    }

    @PostMapping(AnswerRoutes.QUESTIONS)
    String go(HttpServletRequest request, HttpServletResponse response, Model model) {
        var form = form(request, response);
        return answering(form, request, response, model, (code, sheet) -> {
            Answers answers = save(form, code, sheet);
            return pages.step(form, code, sheet.asked(), answers, model);
        });
    }

    @PostMapping(AnswerRoutes.SUBMIT)
    String submit(HttpServletRequest request, HttpServletResponse response, Model model) {
        var form = form(request, response);
        return answering(form, request, response, model, (code, sheet) -> {
            Answers answers = form.into(sheet.saved(), sheet.asked());
            if (answers.equals(Answers.NONE)) {
                return pages.nothingToSubmit(form, code, sheet.asked(), model);
            }
            return codes.receipt(code, service.submit(code, sheet.asked(), answers), sheet.asked(), model);
        });
    }

    /** What the script sends while one answers; a status is all that it gets. */
    @PostMapping(AnswerRoutes.SAVE)
    void save(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(save(AnswerForm.of(request)).value());
    }

    private HttpStatus save(AnswerForm form) {
        Optional<Code> code = form.code();
        if (code.isEmpty()) {
            return HttpStatus.CONFLICT;
        }
        if (!throttle.mayAsk(code.get())) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        Optional<AnswerSheet> open =
                service.find(code.get()).filter(sheet -> sheet.asked().standing() == Standing.OPEN);
        try {
            open.ifPresent(sheet -> save(form, code.get(), sheet));
        } catch (CodeUsedException | NotOpenException | UnknownCodeException over) {
            return HttpStatus.CONFLICT;
        }
        return open.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT;
    }

    /** Reads the form, and remembers the language if that is what was changed. */
    private AnswerForm form(HttpServletRequest request, HttpServletResponse response) {
        var form = AnswerForm.of(request);
        form.language().ifPresent(language -> pageLanguage.choose(language, request, response));
        return form;
    }

    private Answers save(AnswerForm form, Code code, AnswerSheet sheet) {
        Answers answers = form.into(sheet.saved(), sheet.asked());
        if (!answers.equals(sheet.saved())) {
            service.save(code, sheet.asked(), answers);
        }
        return answers;
    }

    /** What is done with a code that can be answered with. */
    @FunctionalInterface
    private interface Answering {
        String page(Code code, AnswerSheet sheet);
    }

    /** Does it if the code can be answered with, or says why not. */
    private String answering(
            AnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Answering answering) {
        Optional<Code> code = form.code();
        if (code.isEmpty()) {
            return codes.code(form.typed(), CodePages.CodeFault.MALFORMED, model);
        }
        if (!throttle.mayAsk(code.get())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return codes.busy(form, request.getServletPath(), model);
        }
        // Only on the first page codes are typed; on the others it was known when the page was made.
        boolean isTyped = request.getServletPath().equals(AnswerRoutes.START);
        try {
            return page(form, isTyped, code.get(), model, answering);
        } catch (CodeUsedException | NotOpenException | UnknownCodeException changed) {
            // Meanwhile, by another window or by the clock: what it is now is known only by looking again.
            return page(form, false, code.get(), model, (again, sheet) -> codes.shut(again, sheet.asked(), model));
        }
    }

    private String page(AnswerForm form, boolean isTyped, Code code, Model model, Answering answering) {
        Optional<AnswerSheet> found = service.find(code);
        if (found.isEmpty()) {
            return isTyped ? codes.code(form.typed(), CodePages.CodeFault.UNKNOWN, model) : codes.gone(code, model);
        }
        Questionnaire asked = found.get().asked();
        model.addAttribute("channel", found.get().channel());
        return switch (asked.standing()) {
            case OPEN -> answering.page(code, found.get());
            case ANSWERED -> codes.receipt(code, asked, model);
            case SHUT -> codes.shut(code, asked, model);
        };
    }
}
