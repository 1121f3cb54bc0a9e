package no.hvorervi.criteria;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.CriteriaVersionId;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;

/** Published criteria, which are public. */
@Service
@DependsOn("criteriaPublisher")
public class CriteriaService {

    private static final String SET = "oslo-2017";

    private final CriteriaRepository repository;
    private final Transactions transactions;

    /** A published version never changes, so it is read once. */
    private final Map<CriteriaVersionId, Criteria> read = new ConcurrentHashMap<>();

    CriteriaService(CriteriaRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** The version that new assessments use. */
    @ForEveryone
    public Criteria latest() {
        return get(transactions.read(() -> repository.findLatest(SET)).orElseThrow());
    }

    /** All versions that can be asked with, the latest first. */
    @ForEveryone
    public List<Criteria> published() {
        return transactions.read(() -> repository.findAll(SET)).stream()
                .map(this::get)
                .toList();
    }

    /** The version that an assessment was made with. */
    @ForEveryone
    public Criteria get(CriteriaVersionId id) {
        Criteria known = read.get(id);
        if (known != null) {
            return known;
        }
        Criteria criteria = transactions.read(
                () -> CriteriaAssembler.assemble(id, repository.findContents(id), repository.findItems(id)));
        read.put(id, criteria);
        return criteria;
    }
}
