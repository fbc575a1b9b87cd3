package org.overturn.core.packet;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.letter.Office;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.payer.Payer;
import org.springframework.stereotype.Service;

/** Draws cover sheets as tagged PDF. Safe for several threads. */
@Service
public class CoverSheets {

    private static final Template COVER = PacketHtml.template("cover.html");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final Pattern NOT_BY_POST =
            Pattern.compile("(?i)portal|fax|online|electronic|e-?mail|web|upload|esmd");

    private final TypefacePool typefaces = new TypefacePool();

    public CoverSheets() {
        XRLog.setLoggerImpl(new Slf4jLogger()); // else it prints to the terminal
    }

    /**
     * Writes a sheet; the same sheet gives the same bytes.
     *
     * @throws UncheckedIOException when the target can't be written
     */
    public void write(CoverSheet sheet, Path target) {
        Typefaces lent = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            View view = view(sheet);
            String html = PrintableText.in(lent).of(COVER.execute(view));
            new PacketRenderer(document, new DocumentFonts(document, lent), new SourceDrawings())
                    .draw(html);
            PacketMetadata.write(document, view.title(), sheet.date(), PacketMetadata.Claim.PDFA_2);
            document.setDocumentId(ContentKey.of(html, new byte[0]));
            document.save(target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cover of " + sheet.appealNumber(), e);
        } finally {
            typefaces.giveBack(lent);
        }
    }

    private static View view(CoverSheet sheet) {
        Office from = sheet.from();
        String number = CoverSheet.controlNumber(sheet.appealNumber());
        return new View(
                title(sheet),
                PacketHtml.STYLE,
                sheet.kind() == ChannelKind.FAX,
                sheet.kind() == ChannelKind.PORTAL,
                sheet.kind() == ChannelKind.MAIL,
                sheet.appealNumber(),
                DAY.format(sheet.date()),
                from.name().stream().toList(),
                from.addressLines(),
                from.contact().name().stream().toList(),
                from.contact().phone().or(from::phone).stream().toList(),
                from.fax().stream().toList(),
                sheet.to().map(Payer::name).orElse(sheet.payerName()),
                sheet.to().flatMap(Payer::appealUnit).stream().toList(),
                sheet.to().map(Payer::appealAddress).orElse(List.of()),
                sheet.to().flatMap(Payer::fax).stream().toList(),
                sheet.to().flatMap(Payer::delivery).filter(CoverSheets::isByPost).stream().toList(),
                count(sheet),
                number,
                Barcode.of(number),
                sheet.files().stream().map(CoverSheets::row).toList());
    }

    /** What the office wrote of a payer may be about another way than this one. */
    private static boolean isByPost(String delivery) {
        return !NOT_BY_POST.matcher(delivery).find();
    }

    private static String title(CoverSheet sheet) {
        String which =
                sheet.number() > 0 && sheet.files().size() > 1
                        ? ", %d of %d".formatted(sheet.number(), sheet.files().size())
                        : "";
        return "%s cover, appeal %s%s"
                .formatted(
                        sheet.kind() == ChannelKind.FAX ? "Fax" : sheet.kind().label(),
                        sheet.appealNumber(),
                        which);
    }

    /** With this one where it is sent with the file. */
    private static String count(CoverSheet sheet) {
        int all = sheet.files().stream().mapToInt(CoverSheet.File::sheets).sum();
        return sheet.number() == 0
                ? Integer.toString(all)
                : "%d, this one included"
                        .formatted(1 + sheet.files().get(sheet.number() - 1).sheets());
    }

    private static Row row(CoverSheet.File file) {
        return new Row(
                file.name(),
                file.pages().count() == 1
                        ? Integer.toString(file.pages().first())
                        : file.pages().first() + "\u2013" + file.pages().last(),
                file.sheets());
    }

    record View(
            String title,
            String style,
            boolean fax,
            boolean portal,
            boolean mail,
            String appealNumber,
            String date,
            List<String> office,
            List<String> address,
            List<String> contact,
            List<String> phone,
            List<String> officeFax,
            String payer,
            List<String> unit,
            List<String> payerAddress,
            List<String> payerFax,
            List<String> delivery,
            String count,
            String controlNumber,
            Barcode barcode,
            List<Row> files) {}

    record Row(String name, String pages, int sheets) {}
}
