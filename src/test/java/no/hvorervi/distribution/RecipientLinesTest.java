package no.hvorervi.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.distribution.RecipientLines.Fault;
import org.junit.jupiter.api.Test;

/** What people paste is read as they mean it, and nothing of it is lost. */
class RecipientLinesTest {

    private static List<String> addresses(String text) {
        return RecipientLines.read(text).addresses().stream()
                .map(EmailAddress::value)
                .toList();
    }

    @Test
    void addressesStandOnLinesOrBetweenSigns() {
        assertThat(addresses("a@kommune.example\nb@kommune.example; c@kommune.example,d@kommune.example\n\n;"))
                .containsExactly("a@kommune.example", "b@kommune.example", "c@kommune.example", "d@kommune.example");
    }

    @Test
    void namesBeforeAddressesAreLeftOut() {
        assertThat(addresses("\"Hansen, Kari\" <Kari.Hansen@kommune.example>; Ola <ola@kommune.example>"))
                .containsExactly("kari.hansen@kommune.example", "ola@kommune.example");
    }

    @Test
    void oneAddressTwiceIsOne() {
        assertThat(addresses("a@kommune.example, A@kommune.example ")).containsExactly("a@kommune.example");
    }

    @Test
    void whatIsNoAddressIsToldWithItsLine() {
        RecipientLines read = RecipientLines.read("a@kommune.example\nkari\nb@kommune.example; ola@");
        assertThat(read.addresses()).hasSize(2);
        assertThat(read.faults()).containsExactly(new Fault(2, "kari"), new Fault(3, "ola@"));
    }

    @Property(tries = 300)
    void everyPartIsAnAddressOrAFault(@ForAll List<String> parts) {
        List<String> plain = parts.stream()
                .map(part -> part.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085,;\"<>]", "")
                        .strip())
                .filter(part -> !part.isBlank())
                .toList();
        RecipientLines read = RecipientLines.read(plain.stream().collect(Collectors.joining("\n")));
        assertThat(read.faults().stream().map(Fault::text).toList())
                .containsExactlyElementsOf(plain.stream()
                        .filter(part -> EmailAddress.parse(part).isEmpty())
                        .toList());
    }
}
