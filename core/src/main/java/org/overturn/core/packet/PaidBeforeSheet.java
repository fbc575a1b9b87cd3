package org.overturn.core.packet;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.cause.PaidBefore.History;
import org.overturn.core.cause.PaidBefore.Line;
import org.overturn.core.letter.Office;
import org.springframework.stereotype.Service;

/**
 * Draws an exhibit: the claims for the same procedure that the payer paid in the year before. It
 * names no patient, claim or day. Safe for several threads.
 */
@Service
public class PaidBeforeSheet {

    private static final Template SHEET = PacketHtml.template("paid-before.html");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    private final TypefacePool typefaces = new TypefacePool();

    public PaidBeforeSheet() {
        XRLog.setLoggerImpl(new Slf4jLogger()); // else it prints to the terminal
    }

    /** A PDF/A-2; the same history gives the same bytes on the same day. */
    public byte[] write(History history, Office office, LocalDate today) {
        Typefaces lent = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            View view = view(history, office);
            String html = PrintableText.in(lent).of(SHEET.execute(view));
            new PacketRenderer(document, new DocumentFonts(document, lent), new SourceDrawings())
                    .draw(html);
            PacketMetadata.write(document, view.title(), today, PacketMetadata.Claim.PDFA_2);
            document.setDocumentId(ContentKey.of(html, new byte[0]));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("exhibit of paid claims", e);
        } finally {
            typefaces.giveBack(lent);
        }
    }

    /** {@code Procedure 73721 paid by the payer before}. */
    public static String title(History history) {
        return "Procedure " + history.procedure() + " paid by the same payer before";
    }

    private static View view(History history, Office office) {
        List<Line> lines = history.lines();
        return new View(
                title(history),
                PacketHtml.STYLE,
                office.name().stream().toList(),
                history.payer(),
                history.procedure(),
                MONTH.format(history.from()) + " to " + MONTH.format(history.until().minusDays(1)),
                String.format(Locale.US, "%,d", history.decided()),
                String.format(Locale.US, "%,d", history.paid()),
                history.decided() == 0 ? 0 : history.paid() * 100 / history.decided(),
                history.median().toDollars(),
                history.paid() > lines.size(),
                lines.size(),
                IntStream.range(0, lines.size()).mapToObj(i -> row(i + 1, lines.get(i))).toList());
    }

    private static Row row(int number, Line line) {
        return new Row(
                number,
                line.modifiers().isEmpty() ? "none" : line.modifiers().replace(",", " "),
                line.units().isEmpty() ? "1" : line.units(),
                line.year(),
                line.charge().toDollars(),
                line.paid().toDollars());
    }

    record View(
            String title,
            String style,
            List<String> office,
            String payer,
            String procedure,
            String period,
            String decided,
            String paid,
            int percent,
            String median,
            boolean some,
            int shown,
            List<Row> lines) {}

    record Row(int number, String modifiers, String units, int year, String charge, String paid) {}
}
