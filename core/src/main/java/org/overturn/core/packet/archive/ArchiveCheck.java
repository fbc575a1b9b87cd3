package org.overturn.core.packet.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Holds a document against PDF/A-3b with veraPDF. */
public final class ArchiveCheck {

    /** More make no difference: it doesn't conform. */
    private static final int FAILURES = 50;

    private static final int OBSTACLES = 3;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchiveCheck() {}

    /**
     * @param pdf a whole document
     * @throws IOException when it can't be read
     */
    public static ArchiveFit of(byte[] pdf) throws IOException {
        VeraPDFFoundry veraPdf = Foundries.defaultInstance();
        try (PDFAParser parser =
                        veraPdf.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                PDFAValidator validator =
                        veraPdf.createFailFastValidator(
                                PDFAFlavour.PDFA_3_B, FAILURES, FAILURES, false, false, false)) {
            return new ArchiveFit(obstacles(validator.validate(parser).getTestAssertions()));
        } catch (VeraPDFException e) {
            throw new IOException("not to be held against PDF/A", e);
        }
    }

    /** Each of them with the first of its pages. */
    private static List<String> obstacles(List<TestAssertion> failures) {
        Map<String, String> byRule =
                failures.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.getRuleId().getClause(),
                                        ArchiveObstacle::of,
                                        (first, _) -> first,
                                        java.util.TreeMap::new));
        return byRule.values().stream().distinct().limit(OBSTACLES).toList();
    }
}
