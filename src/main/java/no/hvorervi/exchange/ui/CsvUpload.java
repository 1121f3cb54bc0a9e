package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.exchange.UnitFile;

/** Takes one CSV file at a time, kept in memory only; a new one takes the place of the last. */
final class CsvUpload extends Composite<Upload> {

    CsvUpload(Consumer<byte[]> receiver) {
        Upload upload = getContent();
        upload.setUploadHandler((UploadHandler) event -> receive(event, receiver));
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setMaxFileSize(UnitFile.MAX_BYTES);
        // Only the last one counts; those before it would look as if they counted too.
        upload.getElement()
                .executeJs("this.addEventListener('upload-before', event => { this.files = [event.detail.file] })");
        upload.setUploadButton(Texts.of(new Button(), "units.upload.choose"));
        upload.setDropLabel(Texts.of(new Span(), "units.upload.drop"));
        Texts.redraw(upload, (self, locale) -> {
            self.setI18n(texts());
            return self;
        });
    }

    /** Forgets the file, for a new one. */
    void clear() {
        getContent().clearFileList();
    }

    private static void receive(UploadEvent event, Consumer<byte[]> receiver) throws IOException {
        byte[] content;
        try (InputStream stream = event.getInputStream()) {
            // One byte more than allowed tells that there was more; the rest is not kept.
            content = stream.readNBytes(UnitFile.MAX_BYTES + 1);
        }
        // In this thread, which knows who is signed in.
        event.getUI().accessSynchronously(() -> receiver.accept(content));
    }

    private static UploadI18N texts() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.text("units.fault.FILE_TOO_LARGE", UnitFile.MAX_MEGABYTES))
                        .setIncorrectFileType(Texts.text("units.upload.type"))
                        .setTooManyFiles(Texts.text("units.upload.one")))
                .setFile(new UploadI18N.File()
                        .setRemove(Texts.text("units.upload.remove"))
                        .setRetry(Texts.text("units.upload.retry"))
                        .setStart(Texts.text("units.upload.start")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Texts.text("units.upload.connecting"))
                                .setStalled(Texts.text("units.upload.stalled"))
                                .setProcessing(Texts.text("units.upload.processing"))
                                .setHeld(Texts.text("units.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Texts.text("units.upload.remaining"))
                                .setUnknown(Texts.text("units.upload.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.text("units.upload.failed"))
                                .setUnexpectedServerError(Texts.text("units.upload.failed"))
                                .setForbidden(Texts.text("units.upload.failed"))))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
