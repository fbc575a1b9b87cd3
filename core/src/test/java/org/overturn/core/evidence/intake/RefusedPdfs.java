package org.overturn.core.evidence.intake;

import static org.overturn.core.evidence.intake.TestIntake.ascii;
import static org.overturn.core.evidence.intake.TestIntake.bad;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.overturn.core.issue.IssueCode;

/** PDFs, or what is called so, that the reader refuses. */
final class RefusedPdfs {

    private RefusedPdfs() {}

    static Stream<Arguments> all() throws Exception {
        byte[] pdf = HostileFiles.pdf(20);
        return Stream.of(
                bad("no byte", "a.pdf", new byte[0], IssueCode.DOCUMENT_UNREADABLE, "empty"),
                bad(
                        "locked",
                        "a.pdf",
                        HostileFiles.encryptedPdf("o", "u", true),
                        IssueCode.DOCUMENT_ENCRYPTED,
                        "asks for a password"),
                bad(
                        "flate bomb",
                        "a.pdf",
                        HostilePdfs.flateBomb(400L << 20),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "unpacks to more than 64 MB"),
                bad(
                        "bomb in a wrapper",
                        "a.pdf",
                        HostilePdfs.wrappedBomb(400L << 20),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "unpacks to more than"),
                bad(
                        "bomb in the object table",
                        "a.pdf",
                        HostilePdfs.xrefStreamBomb(400L << 20),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "unpacks to more than"),
                bad(
                        "forms within forms",
                        "a.pdf",
                        HostilePdfs.deepForms(2_000),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "nested deeper"),
                bad(
                        "huge image in a PDF",
                        "a.pdf",
                        HostilePdfs.hugeImage(),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "60,000 x 60,000 dots"),
                bad(
                        "flood of text",
                        "a.pdf",
                        HostilePdfs.floodOfText(),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "more text than any pages"),
                bad(
                        "too many pages",
                        "a.pdf",
                        HostileFiles.pdf(2_001),
                        IssueCode.DOCUMENT_TOO_LARGE,
                        "2,001 pages, more than the 2,000"),
                bad(
                        "PDF cut at 10 %",
                        "a.pdf",
                        HostileFiles.cut(pdf, 0.1),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "PDF cut at 50 %",
                        "a.pdf",
                        HostileFiles.cut(pdf, 0.5),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "PDF cut at 99 %",
                        "a.pdf",
                        HostileFiles.cut(pdf, 0.99),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "cut off"),
                bad(
                        "only a PDF's first line",
                        "a.pdf",
                        ascii("%PDF-1.7 nothing\n%%EOF"),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "damaged"),
                bad(
                        "page trees within page trees",
                        "a.pdf",
                        HostilePdfs.deepPages(5_000),
                        IssueCode.DOCUMENT_SUSPICIOUS,
                        "nested deeper"),
                bad(
                        "a page tree in a circle",
                        "a.pdf",
                        PageTrees.cyclicPages(),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "list of its pages leads back into itself"),
                bad(
                        "a page tree whose branch holds itself",
                        "a.pdf",
                        PageTrees.branchInItself(),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "list of its pages leads back into itself"),
                bad(
                        "a page whose parents go round",
                        "a.pdf",
                        PageTrees.cyclicParents(),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "list of its pages leads back into itself"),
                bad(
                        "page trees that double at each level",
                        "a.pdf",
                        PageTrees.doubledPages(40),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "list of its pages leads back into itself"),
                bad(
                        "a page that can't be read",
                        "a.pdf",
                        HostilePdfs.deepArrays(100_000),
                        IssueCode.DOCUMENT_UNREADABLE,
                        "Page 1 of the file is damaged"));
    }
}
