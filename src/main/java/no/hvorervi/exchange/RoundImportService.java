package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.List;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.earlier.EarlierPreview;
import no.hvorervi.earlier.EarlierRound;
import no.hvorervi.earlier.EarlierRoundService;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.organisation.StoredUnit;
import org.springframework.stereotype.Service;

/** Brings rounds in from files of answers: first a preview, then the whole round or nothing of it. */
@Service
public class RoundImportService {

    private final RoundImports imports;
    private final CriteriaService criteria;
    private final RoundImports.Store mine;

    RoundImportService(RoundImports imports, EarlierRoundService rounds, CriteriaService criteria) {
        this.imports = imports;
        this.criteria = criteria;
        this.mine = new OfTheSignedIn(rounds);
    }

    /** The criteria that a file can hold answers to, the latest first. */
    @ForAdministrator
    public List<Criteria> criteria() {
        return criteria.published();
    }

    /**
     * What bringing the file in would do now; nothing is changed.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not administer the whole municipality
     */
    @ForAdministrator
    public RoundPreview preview(RoundFile file, RoundImport asked) {
        return imports.preview(file, asked, mine);
    }

    /**
     * Brings the file in as a round that has ended.
     *
     * @throws no.hvorervi.access.UnitNotFoundException if the person does not administer the whole municipality
     */
    @ForAdministrator
    public RoundOutcome apply(RoundFile file, RoundImport asked) {
        return imports.apply(file, asked, mine);
    }

    private record OfTheSignedIn(EarlierRoundService rounds) implements RoundImports.Store {

        @Override
        public List<StoredUnit> units(MunicipalityId municipality, LocalDate day) {
            return rounds.units(municipality, day);
        }

        @Override
        public EarlierPreview preview(EarlierRound round) {
            return rounds.preview(round);
        }

        @Override
        public RoundId insert(EarlierRound round) {
            return rounds.insert(round);
        }
    }
}
