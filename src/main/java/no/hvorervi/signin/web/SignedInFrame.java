package no.hvorervi.signin.web;

import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.CurrentUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the head of the account's pages whose they are. */
@ControllerAdvice(
        assignableTypes = {OwnAccountController.class, OwnPasswordController.class, SecondFactorController.class})
class SignedInFrame {

    private final CurrentUser currentUser;

    SignedInFrame(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @ModelAttribute("person")
    String person() {
        return currentUser.find().map(Account::name).orElse("");
    }
}
