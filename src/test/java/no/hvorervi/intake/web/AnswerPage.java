package no.hvorervi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** An answer page in a browser that runs no scripts: forms are filled in, and sent by their buttons. */
record AnswerPage(Visitor visitor, HttpResponse<String> response, Document document) {

    private static AnswerPage of(Visitor visitor, HttpResponse<String> response) {
        return new AnswerPage(
                visitor, response, Jsoup.parse(response.body(), response.uri().toString()));
    }

    static AnswerPage open(Visitor visitor, String path) {
        return of(visitor, visitor.get(path));
    }

    static AnswerPage post(Visitor visitor, String path, Map<String, String> fields) {
        return of(visitor, visitor.post(path, fields));
    }

    /** The form for a code, filled in and sent. */
    static AnswerPage enter(Visitor visitor, String code) {
        return open(visitor, "/svar").fill("kode", code).press("Fortsett");
    }

    String title() {
        return document.select("h1").text();
    }

    String text() {
        return document.body().text();
    }

    String language() {
        return document.select("html").attr("lang");
    }

    List<String> questions() {
        return document.select("legend").eachText();
    }

    /** What is chosen, in the order of the page. */
    List<String> chosen() {
        return document.select("label:has(input[checked]) .name").eachText();
    }

    AnswerPage fill(String name, String value) {
        Element field = document.select("[name=" + name + "]").getFirst();
        if (field.tagName().equals("textarea")) {
            field.text(value);
        } else {
            field.val(value);
        }
        return this;
    }

    /** Chooses an answer to a question of the page, counted from 0. */
    AnswerPage choose(int question, String option) {
        Element group = document.select("fieldset").get(question);
        group.select("input").forEach(input -> input.removeAttr("checked"));
        group.select("label:has(.name:containsOwn(" + option + ")) input")
                .getFirst()
                .attr("checked", "checked");
        return this;
    }

    AnswerPage press(String button) {
        Element pressed = document.select("button").stream()
                .filter(each -> each.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button «" + button + "» in: " + text()));
        return press(pressed);
    }

    private AnswerPage press(Element button) {
        FormElement form = (FormElement) document.select("form#svar").getFirst();
        assertThat(form.attr("method")).isEqualTo("post");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input, textarea").forEach(field -> {
            boolean isLeftOut = field.attr("type").equals("radio") && !field.hasAttr("checked");
            if (!isLeftOut) {
                fields.put(field.attr("name"), field.val());
            }
        });
        if (button.hasAttr("name")) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        return of(visitor, visitor.post(action, fields));
    }
}
