package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import no.hvorervi.base.ui.Texts;

/** Another has saved the round meanwhile: nothing of either is lost before the person has chosen. */
final class ConflictDialog extends ConfirmDialog {

    ConflictDialog(Runnable takeTheirs, Runnable saveMine) {
        Texts.bind(this, this::setHeader, "round.conflict.title");
        Texts.bind(this, this::setText, "round.conflict.text");
        Texts.bind(this, this::setConfirmText, "round.conflict.theirs");
        Texts.bind(this, this::setRejectText, "round.conflict.mine");
        setRejectable(true);
        addConfirmListener(chosen -> takeTheirs.run());
        addRejectListener(chosen -> saveMine.run());
    }
}
