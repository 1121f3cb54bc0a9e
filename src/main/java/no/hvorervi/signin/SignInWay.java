package no.hvorervi.signin;

/** How somebody proved who they are. */
public enum SignInWay {
    PASSWORD,
    PASSWORD_AND_CODE,
    /** The provider asks for what it finds necessary, so nothing more is asked here. */
    PROVIDER
}
