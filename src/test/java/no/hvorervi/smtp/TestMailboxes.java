package no.hvorervi.smtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

/** Mailboxes of undelivered messages at servers of tests on this machine, and what comes in. */
public final class TestMailboxes {

    public static final String ADDRESS = "retur@kommune.example";
    public static final String USER = "retur";

    private TestMailboxes() {}

    public static BounceMailbox at(String host, int port, String password, Path folder, Clock clock)
            throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "password", ""), password);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new BounceMailbox(new BounceSettings(ADDRESS, host, port, USER, file), clock);
    }

    /** As a mail server writes it. */
    public static String notice(String messageId, String to, String action, String status) {
        return """
                Return-Path: <>
                Received: by mx.example (Postfix) id 4XyZ1Q2wz9; Sun, 22 Nov 2026 20:00:01 +0100 (CET)
                Date: Sun, 22 Nov 2026 20:00:01 +0100 (CET)
                From: MAILER-DAEMON@mx.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: retur@kommune.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="4XyZ1Q2wz9.1795374001/mx.example"
                Message-Id: <20261122190001.4XyZ1Q2wz9@mx.example>

                This is a MIME-encapsulated message.

                --4XyZ1Q2wz9.1795374001/mx.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients. It's attached below.

                --4XyZ1Q2wz9.1795374001/mx.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                X-Postfix-Queue-ID: 4XyZ1Q2wz9
                X-Postfix-Sender: rfc822; retur@kommune.example
                Arrival-Date: Sun, 22 Nov 2026 20:00:00 +0100 (CET)

                Final-Recipient: rfc822; %1$s
                Original-Recipient: rfc822;%1$s
                Action: %2$s
                Status: %3$s
                Remote-MTA: dns; mail.kommune.example
                Diagnostic-Code: smtp; 550 5.1.1 <%1$s>: Recipient address
                    rejected: User unknown in virtual mailbox table

                --4XyZ1Q2wz9.1795374001/mx.example
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                Return-Path: <retur@kommune.example>
                Received: from app.example (app.example [192.0.2.7])
                	by mx.example (Postfix) with ESMTPS id 4XyZ1Q2wz9
                	for <%1$s>; Sun, 22 Nov 2026 20:00:00 +0100 (CET)
                From: hvorervi@kommune.example
                To: %1$s
                Subject: Hei
                Message-ID: %4$s

                --4XyZ1Q2wz9.1795374001/mx.example--
                """.formatted(to, action, status, messageId).replace("\n", "\r\n");
    }
}
