package no.hvorervi.credentials.web;

import java.util.Set;
import no.hvorervi.credentials.PasswordFault;
import org.springframework.validation.BindingResult;

/** Tells what is wrong with a chosen password, beside its field. */
final class NewPassword {

    private NewPassword() {}

    static void report(Set<PasswordFault> faults, int minLength, BindingResult result) {
        faults.forEach(fault ->
                result.rejectValue("password", "password." + fault.name(), new Object[] {minLength}, fault.name()));
    }

    /** Both fields must hold the same, so that a slip of the finger locks nobody out. */
    static void requireRepeated(String password, String repeated, BindingResult result) {
        if (!password.equals(repeated)) {
            result.rejectValue("repeated", "password.DIFFERENT", "DIFFERENT");
        }
    }
}
