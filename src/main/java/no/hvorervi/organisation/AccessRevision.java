package no.hvorervi.organisation;

/** The number that rises with every change that decides who may see what. */
public interface AccessRevision {

    /** The number as it is now. */
    long find();

    /** To be called in each transaction that changes units, their places, agreements or roles. */
    void raise();
}
