package no.hvorervi.smtp;

import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Mailers to servers of tests on this machine. */
public final class TestMailers {

    private TestMailers() {}

    public static Mailer to(int port, String from, SpringTemplateEngine templates, Clock clock) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Mailer(
                beans.getBeanProvider(JavaMailSenderImpl.class),
                new MailSettings(from, null),
                BounceSettings.none(),
                templates,
                clock);
    }
}
