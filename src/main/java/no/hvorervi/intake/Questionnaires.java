package no.hvorervi.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import org.springframework.stereotype.Component;

/**
 * What the holders of ballots are asked.
 *
 * <p>What a unit is asked is remembered for a while, alike for all of its voice: it cannot change while the unit is open, except
 * for the unit's name and the day on which the round closes. Whether it is open is looked up each time, by others.
 */
@Component
class Questionnaires {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 2_000;

    private final OpenRounds rounds;
    private final Units units;
    private final CriteriaService criteria;
    private final Transactions reading;
    private final Cache<Asked, Questionnaire> open = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    Questionnaires(OpenRounds rounds, Units units, CriteriaService criteria, Transactions reading) {
        this.rounds = rounds;
        this.units = units;
        this.criteria = criteria;
        this.reading = reading;
    }

    /** Who is asked the same. */
    private record Asked(RoundId round, UnitId unit, AnonymousVoice voice) {}

    /**
     * What the holder of the ballot is asked; empty when the round is gone.
     *
     * @param isOpen whether the ballot's unit is asked at the moment
     */
    Optional<Questionnaire> find(Ballot ballot, boolean isOpen) {
        var asked = new Asked(ballot.round(), ballot.unit(), ballot.voice());
        if (ballot.isUsed()) {
            return read(asked, Standing.ANSWERED);
        }
        if (!isOpen) {
            return read(asked, Standing.SHUT);
        }
        Questionnaire known = open.getIfPresent(asked);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Questionnaire> found = read(asked, Standing.OPEN);
        found.ifPresent(questionnaire -> open.put(asked, questionnaire));
        return found;
    }

    private Optional<Questionnaire> read(Asked asked, Standing standing) {
        return reading.read(() -> rounds.findTerms(asked.round())
                .map(terms -> Questionnaire.of(
                        terms,
                        rounds.findDiscussions(asked.round(), asked.unit()),
                        asked.unit(),
                        units.find(asked.unit()).map(Unit::name).orElseThrow(),
                        asked.voice(),
                        criteria.get(terms.criteria()),
                        standing)));
    }
}
