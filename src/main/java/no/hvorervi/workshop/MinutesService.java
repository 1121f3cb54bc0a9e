package no.hvorervi.workshop;

import no.hvorervi.accounts.SignedIn;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.paper.Report;
import no.hvorervi.paper.ReportPrinter;
import org.springframework.stereotype.Service;

/** Minutes of workshops, to be read and printed. */
@Service
public class MinutesService {

    private final WorkshopService workshops;
    private final MinutesWriter writer;
    private final ReportPrinter printer;

    MinutesService(WorkshopService workshops, MinutesWriter writer, ReportPrinter printer) {
        this.workshops = workshops;
        this.writer = writer;
        this.printer = printer;
    }

    /**
     * What there is to tell of a workshop, in words and tables.
     *
     * @throws WorkshopNotFoundException if there is none, or the person may not see it
     */
    @SignedIn
    public Report write(WorkshopId id, MinutesVersion version, Language language) {
        return writer.write(workshops.minutes(id), version, language);
    }

    /**
     * The same as PDF/UA.
     *
     * @throws WorkshopNotFoundException if there is none, or the person may not see it
     */
    @SignedIn
    public byte[] print(WorkshopId id, MinutesVersion version, Language language) {
        return printer.print(write(id, version, language));
    }
}
