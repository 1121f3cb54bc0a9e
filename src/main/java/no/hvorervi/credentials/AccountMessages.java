package no.hvorervi.credentials;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.base.Background;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.smtp.Mail;
import no.hvorervi.smtp.MailFailedException;
import no.hvorervi.smtp.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/** What people are written about their accounts, in their own languages. */
@Component
class AccountMessages {

    private static final Logger LOG = LoggerFactory.getLogger(AccountMessages.class);

    private final Accounts repository;
    private final Mailer mailer;
    private final Messages messages;
    private final Transactions transactions;
    private final Clock clock;
    private final Executor background;
    private final String publicUrl;

    AccountMessages(
            Accounts repository,
            Mailer mailer,
            Messages messages,
            Transactions transactions,
            Clock clock,
            @Background Executor background,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.repository = repository;
        this.mailer = mailer;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
        this.background = background;
        this.publicUrl = publicUrl;
    }

    boolean canBeSent() {
        return mailer.isConfigured();
    }

    /** @throws MailFailedException if the mail server did not take it */
    void sendInvitation(Invitation invitation) {
        Language language = languageOf(invitation.account());
        String lasts = NorwegianTime.longDate(invitation.expiresAt(), language.locale());
        mailer.send(mail(
                invitation.account(),
                "letter.invitation.subject",
                List.of(
                        messages.text(
                                language,
                                "letter.greeting",
                                invitation.account().name()),
                        messages.text(language, "letter.invitation.text"),
                        messages.text(language, "letter.invitation.lasts", lasts)),
                publicUrl + AccountRoutes.invitation(invitation.token()),
                "letter.invitation.link"));
    }

    /** @throws MailFailedException if the mail server did not take it */
    void sendReset(Account account, String token) {
        Language language = languageOf(account);
        mailer.send(mail(
                account,
                "letter.reset.subject",
                texts(language, account, "letter.reset.text", "letter.reset.notYou"),
                publicUrl + AccountRoutes.NEW_PASSWORD + "#" + token,
                "letter.reset.link"));
    }

    /** Without making anyone wait; the change stands even if the message is lost. */
    void tellPasswordChanged(Account account) {
        if (!mailer.isConfigured()) {
            return;
        }
        String when = NorwegianTime.clockTime(clock.instant());
        try {
            background.execute(() -> sendPasswordChanged(account, when));
        } catch (TaskRejectedException full) {
            LOG.warn("More messages wait than can be sent; one about a changed password was left out");
        }
    }

    private void sendPasswordChanged(Account account, String when) {
        Language language = languageOf(account);
        try {
            mailer.send(mail(
                    account,
                    "letter.changed.subject",
                    List.of(
                            messages.text(language, "letter.greeting", account.name()),
                            messages.text(language, "letter.changed.text", when),
                            messages.text(language, "letter.changed.notYou")),
                    "",
                    "letter.reset.link"));
        } catch (MailFailedException logged) {
            LOG.warn("A message about a changed password could not be sent");
        }
    }

    private List<String> texts(Language language, Account account, String... keys) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(messages.text(language, "letter.greeting", account.name())),
                        Arrays.stream(keys).map(key -> messages.text(language, key)))
                .toList();
    }

    private Mail mail(Account to, String subject, List<String> paragraphs, String link, String linkText) {
        Language language = languageOf(to);
        return new Mail(
                to.email(),
                language.locale(),
                messages.text(language, subject),
                paragraphs,
                link,
                messages.text(language, linkText));
    }

    private Language languageOf(Account account) {
        return transactions.read(() -> repository.findLanguage(account.id())).orElse(Language.NB);
    }
}
