package no.hvorervi.results;

import java.util.List;

/** What features above have for the employees of a unit, as ways on from the page that its link leads to. */
public interface LinkedPages {

    List<LinkedPage> of(LinkedResult.Shown shown);

    /**
     * Another plain page, which takes the code as this one does: in the body of a request, as {@code kode}.
     *
     * @param key of the text of the button
     * @param path of the form
     */
    record LinkedPage(String key, String path) {}
}
