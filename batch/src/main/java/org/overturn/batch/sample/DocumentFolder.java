package org.overturn.batch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.overturn.core.code.DenialCategory;

/**
 * Documents for about half of the claims that an appeal can be opened for, a few of them in
 * trouble: scans, a password, a damaged file, an account that no remittance has.
 */
final class DocumentFolder {

    /** A practice's night holds no more new papers than that, however many claims are decided. */
    private static final int MOST_ACCOUNTS = 250;

    private static final String STRANGER = "WA9900001";

    private final Path folder;
    private final LocalDate date;
    private final Chance chance;
    private final Typefaces faces;
    private final Set<String> seen = new HashSet<>();
    private int candidates;
    private int accounts;

    DocumentFolder(Path folder, LocalDate date, Chance chance) throws IOException {
        this.folder = folder;
        this.date = date;
        this.chance = chance;
        this.faces = new Typefaces();
    }

    /** Writes documents for some of the denied claims of a remittance that is posted. */
    void consider(RemittanceText remittance) {
        for (DraftClaim claim : remittance.claims()) {
            Optional<DenialCategory> appealed =
                    claim.denials().stream()
                            .filter(DraftDenial::isAppealed)
                            .map(denial -> denial.verdict().category())
                            .findFirst();
            if (appealed.isPresent()
                    && accounts < MOST_ACCOUNTS
                    && candidates++ % 2 == 0
                    && seen.add(claim.episode().account())) {
                write(claim, appealed.get(), remittance.paidOn());
            }
        }
    }

    /** Adds the account that belongs to no claim. */
    void finish() throws IOException {
        Path stranger = Files.createDirectories(folder.resolve(STRANGER));
        Files.writeString(
                stranger.resolve("correspondence--call-note.txt"),
                "Call note of "
                        + date
                        + ": the caller asked about an account that is not on file.\n");
    }

    int accounts() {
        return accounts;
    }

    private void write(DraftClaim claim, DenialCategory category, LocalDate paidOn) {
        try {
            Path account = Files.createDirectories(folder.resolve(claim.episode().account()));
            Papers papers = new Papers(faces, claim, paidOn);
            proof(account, papers, category);
            clinicalRecord(account, papers, category);
            if (accounts % 3 != 2) {
                Files.writeString(
                        account.resolve("facts.yml"), new FactsFile(claim, papers).text(category));
            }
            trouble(account, papers);
            accounts++;
        } catch (IOException e) {
            throw new UncheckedIOException("documents of the sample", e);
        }
    }

    /** The paper that answers the payer's reason by itself. */
    private void proof(Path account, Papers papers, DenialCategory category) throws IOException {
        switch (category) {
            case AUTHORIZATION ->
                    save(papers.approvalLetter(), account, "authorization--approval-letter.pdf");
            case TIMELY_FILING ->
                    save(
                            papers.acceptanceReport(),
                            account,
                            "proof-of-filing--payer-acceptance-report.pdf");
            case NON_COVERED, BENEFIT_LIMIT ->
                    save(papers.bookletPage(), account, "policy--benefit-booklet-page.pdf");
            default -> {}
        }
    }

    private void clinicalRecord(Path account, Papers papers, DenialCategory category)
            throws IOException {
        if (category == DenialCategory.TIMELY_FILING) {
            return;
        }
        if (category != DenialCategory.DOCUMENTATION) {
            save(
                    papers.letterOfMedicalNecessity(),
                    account,
                    "letter-of-medical-necessity--treating-clinician.pdf");
        }
        if (accounts % 8 == 1) {
            scan(papers, account, true);
        } else if (accounts % 8 == 5) {
            scan(papers, account, false);
        } else {
            save(papers.progressNote(), account, "progress-note--office-visit.pdf");
        }
        boolean laboratory = papers.story().study().startsWith("Laboratory");
        String kind = laboratory ? "lab-result--results.pdf" : "imaging-report--study-on-file.pdf";
        save(papers.studyReport(), account, kind);
    }

    private void scan(Papers papers, Path account, boolean fax) throws IOException {
        // read again from its bytes: only then the page is drawn with its embedded font
        try (PDDocument note = Loader.loadPDF(bytes(papers.progressNote()))) {
            Scan scan = new Scan(note, chance);
            if (fax) {
                scan.saveFax(account.resolve("progress-note--faxed-page.png"));
            } else {
                scan.savePhoto(account.resolve("progress-note--photographed-page.jpg"));
            }
        }
    }

    private void trouble(Path account, Papers papers) throws IOException {
        switch (accounts) {
            case 2 ->
                    Files.writeString(
                            account.resolve("correspondence--call-log.txt"), papers.callLog());
            case 3 -> saveLocked(papers, account.resolve("order--with-password.pdf"));
            case 4 -> {
                byte[] whole = bytes(papers.studyReport());
                Files.write(account.resolve("other--damaged-scan.pdf"), Arrays.copyOf(whole, 700));
            }
            default -> {}
        }
    }

    /** Old RC4 instead of AES, which would draw a random number and make other bytes each time. */
    private static void saveLocked(Papers papers, Path target) throws IOException {
        try (Sheet sheet = papers.progressNote()) {
            PDDocument document = sheet.finish();
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", "reader", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            policy.setPreferAES(false);
            document.protect(policy);
            document.save(target.toFile());
        }
    }

    private static void save(Sheet sheet, Path account, String name) throws IOException {
        Files.write(account.resolve(name), bytes(sheet));
    }

    private static byte[] bytes(Sheet sheet) throws IOException {
        try (sheet) {
            return sheet.bytes();
        }
    }
}
