package no.hvorervi.yousaid;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.results.LinkedResult;
import no.hvorervi.results.ResultCode;
import no.hvorervi.results.ResultLinkService;
import org.springframework.stereotype.Service;

/** What units have published, for those who have no account: citizens, and employees with the link to their unit's results. */
@Service
public class OutcomeReadingService {

    private final PublishedRepository published;
    private final Municipalities municipalities;
    private final ResultLinkService links;
    private final Transactions transactions;

    OutcomeReadingService(
            PublishedRepository published,
            Municipalities municipalities,
            ResultLinkService links,
            Transactions transactions) {
        this.published = published;
        this.municipalities = municipalities;
        this.links = links;
        this.transactions = transactions;
    }

    /** All of a municipality. */
    public record OfMunicipality(Municipality municipality, List<Listing> pages) {

        public OfMunicipality {
            pages = List.copyOf(pages);
        }
    }

    /** What stands at the address; empty when there never was anything, or it was withdrawn. */
    @ForEveryone
    public Optional<PublishedOutcome> find(OutcomeAddress address) {
        return transactions.readOnce(() -> published.find(address));
    }

    /** What everybody can read of a municipality's units, the last first; empty when that is nothing. */
    @ForEveryone
    public Optional<OfMunicipality> of(MunicipalityId municipality) {
        return transactions.read(() -> {
            List<Listing> pages = published.findListings(municipality);
            return pages.isEmpty()
                    ? Optional.empty()
                    : municipalities.find(municipality).map(found -> new OfMunicipality(found, pages));
        });
    }

    /** The municipalities of which everybody can read something, by name. */
    @ForEveryone
    public List<Municipality> municipalities() {
        return transactions.read(() -> {
            List<MunicipalityId> telling = published.findMunicipalities();
            return municipalities.findAll().stream()
                    .filter(each -> telling.contains(each.id()))
                    .toList();
        });
    }

    /**
     * What the employees of the unit have been told of the link's round and those before it, the last first. Whoever has the link
     * of an earlier round need not work there any more, and is not told what later rounds say of actions either.
     */
    @ForEveryone
    public List<PublishedOutcome> ofLink(ResultCode code) {
        return links.find(code)
                .filter(LinkedResult.Shown.class::isInstance)
                .map(LinkedResult.Shown.class::cast)
                .map(this::upTo)
                .orElse(List.of());
    }

    /** What leads from there to it. */
    List<PublishedOutcome> upTo(LinkedResult.Shown shown) {
        UnitId unit = shown.result().unit().unit();
        LocalDate day = shown.result().round().closedOn();
        return transactions.readOnce(() -> published.findForEmployees(unit)).stream()
                .filter(each -> !each.page().closedOn().isAfter(day))
                .map(each -> each.asOf(day))
                .sorted(Comparator.comparing(
                                (PublishedOutcome each) -> each.page().closedOn())
                        .reversed())
                .toList();
    }
}
