package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.KillableApplication;
import no.hvorervi.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Whoever has begun to answer goes on where that was, whatever is killed meanwhile. */
class AnswersSurviveIT {

    private static final Path FOLDER = Path.of("target", "answers-survive").toAbsolutePath();
    private static final int ANSWERED = 5;

    @Test
    void fiveAnswersAreThereAfterTheApplicationAndTheDatabaseWereKilled() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        try (KillableApplication application = KillableApplication.start(FOLDER)) {
            PackagedRound round = PackagedRound.make(application, 2);
            for (int person = 0; person < round.people(); person++) {
                Map<String, String> five = round.fieldsOf(person, ANSWERED);
                assertThat(open(application, "alle", five).statusCode()).isEqualTo(200);
            }
            List<String> before = chosen(application, round, 1);
            assertThat(before).hasSize(ANSWERED);

            application.kill();
            assertThat(chosen(application, round, 1)).isEqualTo(before);

            application.killDatabase();
            assertThat(chosen(application, round, 1)).isEqualTo(before);
            assertThat(chosen(application, round, 0)).hasSize(ANSWERED).isNotEqualTo(before);
            assertThat(new Visitor(application.port())
                            .post(
                                    AnswerRoutes.SUBMIT,
                                    Map.of("kode", round.codeOf(1).value()))
                            .body())
                    .contains("Svaret er levert");
        }
    }

    private static java.net.http.HttpResponse<String> open(
            KillableApplication application, String page, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("til", page);
        return new Visitor(application.port()).post(AnswerRoutes.QUESTIONS, all);
    }

    /** The answers that the page has chosen, on a device that knows nothing but the code. */
    private static List<String> chosen(KillableApplication application, PackagedRound round, int person) {
        var page = open(application, "alle", Map.of("kode", round.codeOf(person).value()));
        return Jsoup.parse(page.body()).select("input[type=radio][checked]").stream()
                .map(each -> each.attr("name") + "=" + each.val())
                .toList();
    }
}
