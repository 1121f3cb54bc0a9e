package no.hvorervi.signin;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a sign-in with a provider came to nothing; the page tells no more than {@link #word()}. */
public enum SignInFault {
    /** Broken off by the person or the provider. */
    CANCELLED("avbrutt"),
    /** The provider does not answer, or not as it should. */
    UNAVAILABLE("utilgjengelig"),
    /** Started in another browser, with another provider, too long ago, or never. */
    NOT_ASKED_FOR("utlopt"),
    /** The provider's word cannot be believed. */
    NOT_BELIEVED("feilet"),
    /** Signed in, but by weaker means than demanded. */
    TOO_WEAK("svak"),
    /** Recognised, but without an account that may be used. */
    NO_ACCESS("tilgang");

    private final String word;

    SignInFault(String word) {
        this.word = word;
    }

    /** How the address of the sign-in page names it. */
    public String word() {
        return word;
    }

    public static Optional<SignInFault> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
