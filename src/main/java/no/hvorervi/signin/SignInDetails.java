package no.hvorervi.signin;

/**
 * What is known of a sign-in beside who it was.
 *
 * @param mustChoosePassword whether the person has become an administrator and needs a longer password
 */
public record SignInDetails(SignInWay way, boolean mustChoosePassword) {}
