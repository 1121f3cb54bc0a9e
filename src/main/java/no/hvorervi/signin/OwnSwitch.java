package no.hvorervi.signin;

/** Something of a feature above that a person turns on and off on the page of the own account; a bean, in the order it says. */
public interface OwnSwitch {

    /**
     * Begins the keys of its texts: {@code title}, {@code on} and {@code off} for how it is, {@code turnOn} and {@code turnOff}
     * for changing it.
     */
    String key();

    /** Takes a form with {@code on}, true or false, and leads back. */
    String path();

    /** For the signed-in person. */
    boolean isOn();
}
