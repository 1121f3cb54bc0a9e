package no.hvorervi.earlier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.organisation.StoredUnit;
import org.springframework.stereotype.Service;

/** Rounds that were answered elsewhere, for those who administer the whole municipality. */
@Service
public class EarlierRoundService {

    private final EarlierRounds rounds;
    private final Municipalities municipalities;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    EarlierRoundService(
            EarlierRounds rounds,
            Municipalities municipalities,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions) {
        this.rounds = rounds;
        this.municipalities = municipalities;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /**
     * Every unit that the municipality has ever had, as it was on the day, or on the day nearest to it.
     *
     * @throws UnitNotFoundException if the person does not administer the whole municipality, or there is no such one
     */
    @ForAdministrator
    public List<StoredUnit> units(MunicipalityId municipality, LocalDate day) {
        require(municipality);
        return rounds.units(municipality, day);
    }

    /**
     * What {@link #insert} would do; nothing is changed.
     *
     * @throws UnitNotFoundException as for {@link #units}
     */
    @ForAdministrator
    public EarlierPreview preview(EarlierRound round) {
        require(round.municipality());
        return rounds.preview(round);
    }

    /**
     * Brings the round in.
     *
     * @throws UnitNotFoundException as for {@link #units}
     * @throws AlreadyImportedException if the municipality has these very answers already; then nothing is changed
     */
    @ForAdministrator
    public RoundId insert(EarlierRound round) {
        require(round.municipality());
        return rounds.insert(round, Optional.of(currentUser.id()));
    }

    private void require(MunicipalityId municipality) {
        UnitId root = transactions
                .read(() -> municipalities.find(municipality))
                .orElseThrow(UnitNotFoundException::new)
                .root();
        access.require(UnitFunction.IMPORT_ROUND, root);
    }
}
