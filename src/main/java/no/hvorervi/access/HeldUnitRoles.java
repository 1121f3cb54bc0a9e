package no.hvorervi.access;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.accounts.HeldRoles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Component;

/** The names of the roles that a person holds in some unit today: what opens views and menus. */
@Component
class HeldUnitRoles implements HeldRoles {

    private final RememberedFacts facts;
    private final Clock clock;

    HeldUnitRoles(RememberedFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Set<String> heldBy(AccountId account) {
        return facts.grants(account, NorwegianTime.today(clock)).stream()
                .map(grant -> grant.role().name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
