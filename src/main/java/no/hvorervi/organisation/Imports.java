package no.hvorervi.organisation;

/** Where units and people are brought in from files: a feature above has the pages, and the pages here link to them. */
public interface Imports {

    /** Path of the page on which units are imported. */
    String units();

    /** Path of the page on which people and their roles are imported. */
    String people();
}
