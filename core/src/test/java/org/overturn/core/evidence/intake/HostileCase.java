package org.overturn.core.evidence.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;

/**
 * A file that goes wrong, or wants to, as it comes into an office.
 *
 * @param name such as a file system holds
 * @param refused why; empty where it is taken all the same
 * @param noted what a person is told of one that is taken
 */
public record HostileCase(
        String name, byte[] bytes, Optional<IssueCode> refused, Optional<IssueCode> noted) {

    private static final long GIGABYTE = 1L << 30;

    /** One of each sort; whoever takes them in must end with all of them in bounded memory. */
    public static List<HostileCase> all() throws IOException {
        return List.of(
                refused("bomb.pdf", HostilePdfs.flateBomb(GIGABYTE), IssueCode.DOCUMENT_SUSPICIOUS),
                refused(
                        "bomb-in-a-wrapper.pdf",
                        HostilePdfs.wrappedBomb(GIGABYTE),
                        IssueCode.DOCUMENT_SUSPICIOUS),
                refused(
                        "bomb-in-its-table.pdf",
                        HostilePdfs.xrefStreamBomb(GIGABYTE),
                        IssueCode.DOCUMENT_SUSPICIOUS),
                refused("bomb.docx", WordFiles.bomb(GIGABYTE), IssueCode.DOCUMENT_SUSPICIOUS),
                refused("entities.docx", HostileFiles.entityBomb(), IssueCode.DOCUMENT_SUSPICIOUS),
                refused("huge.png", HostileFiles.png(60_000, 60_000), IssueCode.DOCUMENT_TOO_LARGE),
                refused(
                        "huge.tif",
                        HostileFiles.tiff(60_000, 60_000, false),
                        IssueCode.DOCUMENT_TOO_LARGE),
                refused(
                        "locked.pdf",
                        HostileFiles.encryptedPdf("o", "u", true),
                        IssueCode.DOCUMENT_ENCRYPTED),
                refused(
                        "cut.pdf",
                        HostileFiles.cut(HostileFiles.pdf(20), 0.6),
                        IssueCode.DOCUMENT_UNREADABLE),
                refused("2001-pages.pdf", HostileFiles.pdf(2_001), IssueCode.DOCUMENT_TOO_LARGE),
                refused(
                        "program.pdf",
                        ("MZ\u0090\0" + "\0".repeat(200)).getBytes(ISO_8859_1),
                        IssueCode.DOCUMENT_UNSUPPORTED),
                refused("photo.heic", HostileFiles.heic(), IssueCode.DOCUMENT_UNSUPPORTED),
                refused("empty.pdf", new byte[0], IssueCode.DOCUMENT_UNREADABLE),
                noted(
                        "picture.pdf",
                        WordFiles.png(400, 300),
                        Optional.of(IssueCode.DOCUMENT_MISNAMED)),
                noted("2000-pages.pdf", HostileFiles.pdf(2_000), Optional.empty()),
                noted("script.pdf", HostilePdfs.withScript(), Optional.empty()),
                noted(
                        "note \ud83e\uddb4\u202Efdp.exe\u202C %2e%2e%2fetc%2fpasswd.pdf",
                        HostileFiles.pdf(3), Optional.empty()),
                noted("\u00e9".repeat(124) + "n.pdf", HostileFiles.pdf(4), Optional.empty()),
                noted("a..\\..\\windows\\win.pdf", HostileFiles.pdf(5), Optional.empty()));
    }

    private static HostileCase refused(String name, byte[] bytes, IssueCode code) {
        return new HostileCase(name, bytes, Optional.of(code), Optional.empty());
    }

    private static HostileCase noted(String name, byte[] bytes, Optional<IssueCode> code) {
        return new HostileCase(name, bytes, Optional.empty(), code);
    }

    @Override
    public String toString() {
        return name;
    }
}
