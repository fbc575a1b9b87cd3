package org.overturn.batch.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.packet.proof.LetterProof;
import org.overturn.core.packet.proof.LetterProof.Act;
import org.overturn.core.packet.proof.LetterProof.Deed;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Archive;
import org.overturn.core.packet.proof.Manifest.Kind;
import org.overturn.core.packet.proof.Manifest.Marked;
import org.overturn.core.packet.proof.Manifest.Part;
import org.overturn.core.packet.proof.PacketCheck;

/** What the check of a packet found, in words. */
final class PacketCheckText {

    private PacketCheckText() {}

    /** For files that are a packet or part of one. */
    static String of(PacketCheck check) {
        String number = check.appeal().orElse("");
        String text =
                switch (check.state()) {
                    case UNCHANGED -> check.manifest().map(m -> unchanged(m, check)).orElse("");
                    case CHANGED -> changed(check.appeal());
                    case WITHOUT_MANIFEST ->
                            "This is the packet of %s, made before packets held their proof.%n"
                                            .formatted(number)
                                    + "Only the database can tell whether it is unchanged.\n";
                    case VOLUME ->
                            "This is one of the files that the packet of %s was cut into for its payer.%n"
                                            .formatted(number)
                                    + "It was made before such files held their proof. Verify the packet: the outbox"
                                    + " has it as packets/%s.pdf.%n".formatted(number);
                    case OTHER_PDF, LOCKED, DAMAGED, NO_PDF -> refusal(check) + "\n";
                };
        return printable(text);
    }

    /** For files that are none: why, and what to do. */
    static String refusal(PacketCheck check) {
        return switch (check.state()) {
            case OTHER_PDF ->
                    "This PDF is no packet of Overturn. A program that saved or printed it anew takes"
                            + " the proof out of a packet: verify the file as it was sent or"
                            + " received.";
            case LOCKED ->
                    "This PDF asks for a password; packets don't. Verify the file as it was sent or"
                            + " received.";
            case DAMAGED ->
                    "This PDF is damaged or cut off and can't be read. Copy or download it again, then"
                            + " verify that copy.";
            default ->
                    "This is no PDF. Name the PDF of the packet, such as"
                            + " outbox/packets/APL-2026-00001.pdf.";
        };
    }

    private static String unchanged(Manifest manifest, PacketCheck check) {
        StringBuilder text = new StringBuilder();
        text.append(
                manifest.volume()
                        .map(volume -> head(manifest, volume, check))
                        .orElseGet(() -> head(manifest, check)));
        List<Part> parts = manifest.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<Part> next = Optional.of(i + 1).filter(n -> n < parts.size()).map(parts::get);
            boolean together =
                    part.kind() == Kind.SLIP_SHEET
                            && next.filter(n -> n.exhibit().equals(part.exhibit())).isPresent();
            text.append(line(part, together ? next.orElseThrow() : part));
            i += together ? 1 : 0;
        }
        return text.append('\n')
                .append(marks(parts))
                .append(letter(manifest.letter()))
                .append(archive(manifest.archive()))
                .toString();
    }

    /** What in the exhibits is the office's own; nothing where there is nothing. */
    private static String marks(List<Part> parts) {
        List<Marked> all = parts.stream().flatMap(part -> part.listMarked().stream()).toList();
        return all.isEmpty()
                ? ""
                : "The office added to its exhibits: %s. All else on their pages is the documents' own.%n"
                        .formatted(added(all));
    }

    private static String added(List<Marked> marked) {
        int passages = marked.stream().mapToInt(Marked::passages).sum();
        int notes = marked.stream().mapToInt(Marked::notes).sum();
        return Stream.of(
                        passages == 0 ? "" : count(passages, "passage") + " marked",
                        notes == 0 ? "" : count(notes, "note") + " by the office")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String archive(Archive archive) {
        if (!archive.standards().isEmpty()) {
            return "It conforms to %s: it can be kept and read for decades.%n"
                    .formatted(archive.standards());
        }
        return archive.obstacles().isEmpty()
                ? ""
                : "It doesn't conform to PDF/A, so in decades parts may look otherwise:%n%s"
                        .formatted(
                                archive.obstacles().stream()
                                        .map("  %s%n"::formatted)
                                        .collect(Collectors.joining()));
    }

    private static String head(Manifest manifest, PacketCheck check) {
        return ("Unchanged: this is the packet of %s of %s, byte for byte as it was assembled.%n"
                        + "%,d pages, SHA-256 %s%n%n")
                .formatted(manifest.appeal(), manifest.date(), manifest.pages(), check.sha256());
    }

    private static String head(Manifest manifest, Manifest.Volume volume, PacketCheck check) {
        return ("Unchanged: this is volume %d of %d of the packet of %s of %s, byte for byte as it"
                        + " was made.%nIt holds pages %,d to %,d of the packet's %,d, SHA-256 %s%n%s"
                        + "It was made from the packet with SHA-256 %s%n%n")
                .formatted(
                        volume.number(),
                        volume.count(),
                        manifest.appeal(),
                        manifest.date(),
                        volume.firstPage(),
                        volume.lastPage(),
                        manifest.pages(),
                        check.sha256(),
                        volume.lighter()
                                ? "Its pictures are coarser than in the packet, to fit.\n"
                                : "",
                        volume.packetSha256());
    }

    private static String line(Part first, Part last) {
        String pages =
                first.firstPage() == last.lastPage()
                        ? "page " + first.firstPage()
                        : "pages " + first.firstPage() + " to " + last.lastPage();
        String bates =
                first.firstBates().equals(last.lastBates())
                        ? first.firstBates()
                        : first.firstBates() + " to " + last.lastBates();
        return "  %s%s%n    %s, %s%n    %s%n"
                .formatted(
                        first.exhibit().isEmpty() ? "" : "Exhibit " + first.exhibit() + ": ",
                        first.title(),
                        pages,
                        bates,
                        source(last));
    }

    private static String source(Part part) {
        String from =
                switch (part.kind()) {
                    case FORM ->
                            part.source().equals("program")
                                    ? "made by the program, its text"
                                    : "the form " + part.source() + ", filled";
                    case LETTER -> "its text";
                    case INDEX -> "made by the program from what the packet holds";
                    case SLIP_SHEET -> "not enclosed: the packet says why";
                    case REMITTANCE -> "from " + part.source() + ", its text";
                    case EXHIBIT ->
                            part.source().equals("document")
                                    ? "from a document on file"
                                    : "from the " + part.source();
                };
        boolean hashed = part.kind() != Kind.INDEX && part.kind() != Kind.SLIP_SHEET;
        String hash = hashed ? ", SHA-256 " + part.sha256() : "";
        return from
                + hash
                + part.leftOut()
                        .map(pages -> "\n    pages of it that are not enclosed: " + pages)
                        .orElse("")
                + part.blackedOut()
                        .map(pages -> "\n    pages of it with parts blacked out: " + pages)
                        .orElse("")
                + part.listMarked().stream()
                        .map(one ->
                                "%n    on page %d: %s".formatted(one.page(), added(List.of(one))))
                        .collect(Collectors.joining());
    }

    private static String letter(LetterProof letter) {
        StringBuilder text = new StringBuilder();
        if (!letter.template().isEmpty()) {
            text.append("The letter was written with the template %s".formatted(letter.template()))
                    .append(
                            letter.templateSha256().isEmpty()
                                    ? ""
                                    : ", version " + letter.templateSha256())
                    .append(".\n");
        }
        letter.acts().forEach(act -> text.append(sentence(act)).append('\n'));
        if (letter.acts().isEmpty()) {
            text.append(
                    "Nobody had approved or signed the letter when the packet was assembled.\n");
        }
        return text.toString();
    }

    private static String sentence(Act act) {
        return "%s by %s%s on %s, text %s"
                .formatted(
                        act.deed() == Deed.SIGNED ? "Signed" : "Approved",
                        act.by(),
                        act.onBehalfOf().isEmpty() ? "" : " for " + act.onBehalfOf(),
                        time(act.at()),
                        act.textSha256());
    }

    private static String time(Instant at) {
        return String.format(Locale.ROOT, "%1$tF %1$tR UTC", at.atZone(ZoneOffset.UTC));
    }

    private static String changed(Optional<String> appeal) {
        return "Changed: this is not the file that was assembled. At least one byte is another, is"
                + " missing or was added.\n"
                + appeal.map("It says that it is the packet of %s.%n"::formatted).orElse("")
                + "Don't rely on what it shows. Copy or download it again and verify that copy; if it is"
                + " changed too, ask the sender for the packet.\n";
    }

    /** A file that was made to deceive shall not steer the terminal. */
    private static String printable(String text) {
        return text.replace(System.lineSeparator(), "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }
}
