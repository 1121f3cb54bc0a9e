package no.hvorervi.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.mailing.LetterTemplate;
import no.hvorervi.smtp.Mail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells one person what waits, and how to be told no more. */
@Component
class DigestLetter implements LetterTemplate {

    static final String NAME = "digest";

    private final DigestRepository repository;
    private final Transactions transactions;
    private final Messages messages;
    private final String publicUrl;

    DigestLetter(
            DigestRepository repository,
            Transactions transactions,
            Messages messages,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.repository = repository;
        this.transactions = transactions;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Not to somebody who has said no, been shut out or been erased since it was queued. */
    @Override
    public boolean isWanted(Map<String, String> parameters) {
        DigestToken token = DigestContents.read(parameters).token();
        return transactions.readOnce(() -> repository.isWanted(token));
    }

    @Override
    public Mail write(String to, Language language, Map<String, String> parameters) {
        DigestContents contents = DigestContents.read(parameters);
        int all = contents.lines().size() + contents.more();
        return new Mail(
                        to,
                        language.locale(),
                        messages.text(language, "letter.digest.subject", all),
                        List.of(messages.text(language, "letter.digest.lead", all)),
                        publicUrl + "/",
                        messages.text(language, contents.more() == 0 ? "letter.digest.open" : "letter.digest.all"))
                .with(contents.lines().stream()
                        .map(each -> new Mail.Line(text(each, language), publicUrl + "/" + each.path()))
                        .toList())
                .refusable(new Mail.Line(
                        messages.text(language, "letter.digest.refuse"),
                        publicUrl + DigestRoutes.LINK + "#" + contents.token().value()));
    }

    private String text(DigestLine line, Language language) {
        List<Object> arguments = new ArrayList<>(line.words());
        line.day().ifPresent(day -> arguments.add(NorwegianTime.longDate(day, language.locale())));
        return messages.text(language, line.key(), arguments.toArray());
    }
}
