package no.hvorervi.effects;

import no.hvorervi.actions.ActionFollower;
import no.hvorervi.actions.ActionState;
import no.hvorervi.ids.ActionId;
import org.springframework.stereotype.Component;

/** Keeps which of the measured actions are finished, since only these are told of to others. */
@Component
class FinishedEffects implements ActionFollower {

    private final EffectRepository repository;

    FinishedEffects(EffectRepository repository) {
        this.repository = repository;
    }

    @Override
    public void moved(ActionId action, ActionState to) {
        repository.setDone(action, to == ActionState.DONE);
    }
}
