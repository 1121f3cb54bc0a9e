package no.hvorervi.mailing;

/**
 * How far a job has come, in letters; nothing tells which letters.
 *
 * @param waiting not sent yet, or just being sent
 * @param sent taken by the mail server, and not come back
 * @param failed refused by the mail server or returned by a later one, or tried too often
 * @param cancelled not sent, because the job was cancelled or its time was over
 */
public record MailProgress(int waiting, int sent, int failed, int cancelled) {

    public int letters() {
        return waiting + sent + failed + cancelled;
    }
}
