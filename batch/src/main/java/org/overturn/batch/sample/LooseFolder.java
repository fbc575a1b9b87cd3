package org.overturn.batch.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Papers that lie beside the accounts' folders, as scanners and mail leave them: each says in its
 * own way whose it is, and the truth knows. Of three nobody could be sure. Its chance is its own,
 * so that the rest of a night stays as it was before there were loose papers.
 */
final class LooseFolder {

    private static final int EVERY = 5;
    private static final int MOST = 120;
    private static final int LETTERS = 6;
    private static final long OWN_CHANCE = 0x5DEECE66DL;

    private final Path folder;
    private final TruthFile truth;
    private final Chance chance;
    private final Set<String> seen = new HashSet<>();
    private final List<DraftClaim> chosen = new ArrayList<>();
    private final List<String> manifest = new ArrayList<>();
    private int candidates;
    private int number;

    LooseFolder(Path folder, long seed, TruthFile truth) {
        this.folder = folder;
        this.truth = truth;
        this.chance = new Chance(seed ^ OWN_CHANCE);
    }

    /** Chooses claims of a remittance that is posted. */
    void consider(RemittanceText remittance) {
        for (DraftClaim claim : remittance.claims()) {
            if (seen.add(claim.episode().account())
                    && candidates++ % EVERY == 0
                    && chosen.size() < MOST) {
                chosen.add(claim);
            }
        }
    }

    /** Writes the papers, then the list of those that don't say whose they are. */
    void finish() throws IOException {
        Files.createDirectories(folder);
        Typefaces faces = new Typefaces();
        for (DraftClaim claim : chosen) {
            write(new LoosePaper(claim), faces);
        }
        for (DraftClaim claim : chosen.stream().filter(this::hasNoFolder).limit(LETTERS).toList()) {
            letter(claim, faces);
        }
        if (chosen.size() > 2) {
            doubtful();
        }
        manifest.addFirst("file,account,claim,kind,title,dates");
        Files.write(folder.resolve("manifest.csv"), manifest, StandardCharsets.UTF_8);
    }

    private void write(LoosePaper paper, Typefaces faces) throws IOException {
        number++;
        switch (number % 8) {
            case 0 -> text(paper, name("letter", "txt"), paper.payersLetter());
            case 1 -> text(paper, name("scan", "txt"), paper.visitNote());
            case 2 -> text(paper, name("call", "txt"), paper.callLog());
            case 3 -> report(paper, faces);
            case 4 -> text(paper, paper.account() + "_" + number + ".txt", paper.shortNote());
            case 5 -> text(paper, name("fax", "txt"), paper.therapyNote());
            case 6 -> listedByClaim(paper);
            default -> picture(paper, faces);
        }
    }

    private String name(String word, String ending) {
        return "%s-%04d.%s".formatted(word, number, ending);
    }

    private void text(LoosePaper paper, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        truth.addDocument(name, paper.account(), "");
    }

    private void report(LoosePaper paper, Typefaces faces) throws IOException {
        String name = name("report", "pdf");
        try (Sheet sheet = paper.report(faces)) {
            Files.write(folder.resolve(name), sheet.bytes());
        }
        truth.addDocument(name, paper.account(), "");
    }

    private void listedByClaim(LoosePaper paper) throws IOException {
        String name = name("page", "txt");
        manifest.add(
                "%s,,%s,progress-note,Flow sheet,%s"
                        .formatted(name, paper.claimNumber(), paper.servedOn()));
        text(paper, name, "Flow sheet no. " + number + "\nVital signs were taken every hour.\n");
    }

    /** A picture tells nothing by itself. Drawing one takes long: most of them are texts. */
    private void picture(LoosePaper paper, Typefaces faces) throws IOException {
        boolean drawn = number < 24;
        String name = name("photo", drawn ? "png" : "txt");
        manifest.add("%s,%s,,photo,Wound,%s".formatted(name, paper.account(), paper.servedOn()));
        if (drawn) {
            try (Sheet sheet = paper.report(faces);
                    PDDocument page = Loader.loadPDF(sheet.bytes())) {
                new Scan(page, chance).saveFax(folder.resolve(name));
            }
            truth.addDocument(name, paper.account(), "");
        } else {
            text(paper, name, "Legend to photo no. " + number + "\n");
        }
    }

    /** In the folder of an account the same letter may lie already. */
    private boolean hasNoFolder(DraftClaim claim) {
        return !Files.isDirectory(folder.resolve(claim.episode().account()));
    }

    /** As a clinician sends it: by patient, birth, member and day, without an account. */
    private void letter(DraftClaim claim, Typefaces faces) throws IOException {
        number++;
        String name = name("letter-of-medical-necessity", "pdf");
        Papers papers = new Papers(faces, claim, claim.episode().servedOn());
        try (Sheet sheet = papers.letterForTheDay()) {
            Files.write(folder.resolve(name), sheet.bytes());
        }
        truth.addDocument(name, claim.episode().account(), "");
    }

    /** Papers of which nobody can be sure whose they are. */
    private void doubtful() throws IOException {
        LoosePaper one = new LoosePaper(chosen.get(0));
        LoosePaper other = new LoosePaper(chosen.get(1));
        doubt(
                "unsure-0001.txt",
                one.noteOfSon(),
                "the son has his father's name and member number");
        doubt(
                "unsure-0002.txt",
                one.noteUnderNumberOf(other),
                "the account number is another patient's");
        doubt("unsure-0003.txt", other.noteByNameAlone(), "others may have the same name");
    }

    private void doubt(String name, String text, String why) throws IOException {
        Files.writeString(folder.resolve(name), text);
        truth.addDocument(name, "", why);
    }
}
