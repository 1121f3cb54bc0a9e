package no.hvorervi.credentials;

/** Whether people sign in with passwords of this installation, as the module that signs people in tells it. */
public interface LocalAccounts {

    /** False when everyone comes through a provider: there are no passwords to choose or to forget then. */
    boolean areUsed();
}
