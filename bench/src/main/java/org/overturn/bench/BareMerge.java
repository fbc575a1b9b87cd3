package org.overturn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.overturn.core.packet.proof.Manifest.Part;
import org.overturn.core.packet.proof.PacketChecks;

/**
 * The least that making a packet costs: its pages, in one PDF for each part, put into one file.
 *
 * @param pages in all
 */
record BareMerge(List<Path> parts, Path target, int pages) {

    /** Cuts a packet into its parts; the pages lose links and tags, which a merge doesn't mend. */
    static BareMerge of(Path packet, Path folder) throws IOException {
        String name = packet.getFileName().toString();
        List<Path> files = new ArrayList<>();
        List<Part> parts = PacketChecks.check(packet).manifest().orElseThrow().parts();
        try (PDDocument whole = Loader.loadPDF(packet.toFile())) {
            for (PDPage page : whole.getPages()) {
                page.getCOSObject().removeItem(COSName.ANNOTS);
                page.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            }
            for (Part part : parts) {
                Path file = folder.resolve(files.size() + "-" + name);
                save(whole, part, file);
                files.add(file);
            }
            return new BareMerge(files, folder.resolve(name), whole.getNumberOfPages());
        }
    }

    private static void save(PDDocument whole, Part part, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = part.firstPage(); page <= part.lastPage(); page++) {
                document.importPage(whole.getPage(page - 1));
            }
            document.save(file.toFile());
        }
    }

    void run() throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        for (Path part : parts) {
            merger.addSource(part.toFile());
        }
        merger.setDestinationFileName(target.toString());
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    }
}
