package org.overturn.core.packet;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.necessity.LetterPrinter;
import org.springframework.stereotype.Component;

/** Prints a letter that stands alone, as tagged PDF on US Letter. Safe for several threads. */
@Component
public class LetterPdf implements LetterPrinter {

    private final TypefacePool typefaces = new TypefacePool();

    public LetterPdf() {
        XRLog.setLoggerImpl(new Slf4jLogger()); // else it prints to the terminal
    }

    @Override
    public byte[] print(Letter letter, String title, LocalDate date) {
        Typefaces lent = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            String html = PrintableText.in(lent).of(PacketHtml.letter(letter.bodyHtml(), title));
            new PacketRenderer(document, new DocumentFonts(document, lent), new SourceDrawings())
                    .draw(html);
            PacketMetadata.write(document, title, date, PacketMetadata.Claim.PDFA_2);
            document.setDocumentId(ContentKey.of(html, new byte[0]));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(title, e);
        } finally {
            typefaces.giveBack(lent);
        }
    }
}
