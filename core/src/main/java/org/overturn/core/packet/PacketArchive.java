package org.overturn.core.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.PacketMetadata.Claim;
import org.overturn.core.packet.archive.ArchiveFit;
import org.overturn.core.packet.proof.Manifest.Archive;

/** What a packet may claim to conform to, by what its exhibits are. */
final class PacketArchive {

    private final ArchiveFits fits;

    PacketArchive(ArchiveFits fits) {
        this.fits = fits;
    }

    /** With pages of others it claims no more than that it can be kept: PDF/A-3b. */
    Archive of(List<FormPart> forms, List<Exhibit> exhibits, Typefaces typefaces)
            throws IOException {
        List<String> obstacles = new ArrayList<>();
        forms.stream()
                .filter(form -> form.body() instanceof ExhibitBody.Copied)
                .map(form -> form.title() + ": forms of payers are not held against PDF/A")
                .forEach(obstacles::add);
        boolean copied = false;
        for (Exhibit exhibit : exhibits) {
            if (exhibit.body() instanceof ExhibitBody.Copied body) {
                copied = true;
                fit(exhibit, body, typefaces).obstacles().stream()
                        .map(why -> "Exhibit " + exhibit.plan().letter() + ", " + why)
                        .forEach(obstacles::add);
            }
        }
        Claim claim = !obstacles.isEmpty() ? Claim.NONE : copied ? Claim.PDFA_3B : Claim.PDFA_3;
        return new Archive(claim.standards(), obstacles);
    }

    private ArchiveFit fit(Exhibit exhibit, ExhibitBody.Copied body, Typefaces typefaces)
            throws IOException {
        PacketDocument document = exhibit.plan().document().orElseThrow();
        return document.mediaType().ofPages() == MediaType.PDF
                ? fits.of(document.path(), typefaces)
                : ofPictures(body.pages());
    }

    /** Pictures are put on pages by us; what may be wrong is in the picture. */
    private static ArchiveFit ofPictures(SortedMap<Integer, SourcePage> pages) throws IOException {
        for (Map.Entry<Integer, SourcePage> page : pages.entrySet()) {
            PDResources resources = page.getValue().form().getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject picture
                        && isForPrinters(picture.getColorSpace())) {
                    return ArchiveFit.not(
                            "page " + page.getKey() + ": colours made for a printing press");
                }
            }
        }
        return ArchiveFit.FIT;
    }

    private static boolean isForPrinters(PDColorSpace colours) {
        return colours.getNumberOfComponents() > 3;
    }
}
