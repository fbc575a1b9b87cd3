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
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.cause.CauseWords;
import org.overturn.core.cause.OpenClaim;
import org.overturn.core.cause.Project;
import org.overturn.core.code.Codes;
import org.overturn.core.letter.Office;
import org.overturn.core.money.Money;
import org.overturn.core.payer.Payer;
import org.springframework.stereotype.Service;

/**
 * Draws one cover for all open denials of a cause: what they have in common, since when, each claim
 * with its amount, and the total. It goes to their payer, before the packets of the claims. Safe
 * for several threads.
 */
@Service
public class ProjectCover {

    private static final Template COVER = PacketHtml.template("project.html");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private final Codes codes;
    private final TypefacePool typefaces = new TypefacePool();

    public ProjectCover(Codes codes) {
        this.codes = codes;
        XRLog.setLoggerImpl(new Slf4jLogger()); // else it prints to the terminal
    }

    /**
     * Who writes to whom, and when.
     *
     * @param to what the office's settings say of the payer
     */
    public record Correspondence(Office from, Optional<Payer> to, LocalDate on) {}

    /** A PDF/A-2; the same claims give the same bytes on the same day. */
    public byte[] write(Project project, List<OpenClaim> claims, Correspondence between) {
        Typefaces lent = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            View view = view(project, claims, between);
            String html = PrintableText.in(lent).of(COVER.execute(view));
            new PacketRenderer(document, new DocumentFonts(document, lent), new SourceDrawings())
                    .draw(html);
            PacketMetadata.write(document, view.title(), between.on(), PacketMetadata.Claim.PDFA_2);
            document.setDocumentId(ContentKey.of(html, new byte[0]));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cover of cause " + project.cause().id(), e);
        } finally {
            typefaces.giveBack(lent);
        }
    }

    private View view(Project project, List<OpenClaim> claims, Correspondence between) {
        Office from = between.from();
        String remark = project.cause().reason().rarc();
        return new View(
                "Claims denied for one reason",
                PacketHtml.STYLE,
                DAY.format(between.on()),
                from.name().stream().toList(),
                from.addressLines(),
                from.contact().phone().or(from::phone).stream().toList(),
                from.fax().stream().toList(),
                between.to().map(Payer::name).orElse(project.payer()),
                between.to().flatMap(Payer::appealUnit).stream().toList(),
                between.to().map(Payer::appealAddress).orElse(List.of()),
                CauseWords.codes(project.cause()),
                codes.carcLabel(project.cause().reason().carc()),
                remark.isEmpty() ? List.of() : List.of(remark + ": " + codes.rarcLabel(remark)),
                project
                        .cause()
                        .rise()
                        .map(rise -> CauseWords.since(project.cause(), SHORT::format))
                        .stream()
                        .toList(),
                String.format(Locale.US, "%,d", claims.size()),
                claims.size() == 1,
                Money.sum(claims.stream().map(OpenClaim::amount).toList()).toDollars(),
                IntStream.range(0, claims.size())
                        .mapToObj(i -> row(i + 1, claims.get(i)))
                        .toList());
    }

    private static Row row(int number, OpenClaim claim) {
        return new Row(
                number,
                claim.payerClaimNumber(),
                claim.patient(),
                claim.memberId(),
                claim.servedFrom().map(SHORT::format).orElse(""),
                claim.procedure().isEmpty() ? "whole claim" : claim.procedure(),
                claim.appealNumber().orElse(""),
                claim.amount().toDollars());
    }

    record View(
            String title,
            String style,
            String date,
            List<String> office,
            List<String> address,
            List<String> phone,
            List<String> officeFax,
            String payer,
            List<String> unit,
            List<String> payerAddress,
            String reason,
            String label,
            List<String> remark,
            List<String> since,
            String count,
            boolean single,
            String total,
            List<Row> claims) {}

    record Row(
            int number,
            String claim,
            String patient,
            String member,
            String served,
            String procedure,
            String appeal,
            String amount) {}
}
