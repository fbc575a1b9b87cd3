package org.overturn.core.packet;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a packet says about itself: title, language and date; no author, no path, no clock. */
final class PacketMetadata {

    static final String PRODUCER = "Overturn";

    /** PDF/A wants the UA schema described before it is used. */
    private static final String UA_SCHEMA =
            """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>part of ISO 14289 followed</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PacketMetadata() {}

    static byte[] colourProfile() {
        return COLOURS.clone();
    }

    /** What a document claims. */
    enum Claim {
        /** It has copied pages that don't conform. */
        NONE("", ""),
        /** PDF/A-2a and PDF/UA-1: every page was made here. */
        PDFA_2("2", "A"),
        /** PDF/A-3a and PDF/UA-1: the same with files in it. */
        PDFA_3("3", "A"),
        /** PDF/A-2b: it has copied pages too, which conform. */
        PDFA_2B("2", "B"),
        /** PDF/A-3b: the same with files in it. */
        PDFA_3B("3", "B");

        private final String part;
        private final String level;

        Claim(String part, String level) {
            this.part = part;
            this.level = level;
        }

        /** Such as {@code PDF/A-3a, PDF/UA-1}; empty for none. */
        String standards() {
            return this == NONE
                    ? ""
                    : "PDF/A-"
                            + part
                            + level.toLowerCase(Locale.ROOT)
                            + (isTagged() ? ", PDF/UA-1" : "");
        }

        /** The same of a document that has files in it. */
        Claim withFiles() {
            return switch (this) {
                case PDFA_2 -> PDFA_3;
                case PDFA_2B -> PDFA_3B;
                default -> this;
            };
        }

        static Claim of(String standards) {
            return Arrays.stream(values())
                    .filter(claim -> claim.standards().equals(standards))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean isTagged() {
            return level.equals("A");
        }
    }

    static void write(PDDocument document, String title, LocalDate date, Claim claim)
            throws IOException {
        GregorianCalendar midnight = midnight(date);
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(title);
        info.setCreator(PRODUCER);
        info.setProducer(PRODUCER);
        info.setCreationDate(midnight);
        info.setModificationDate(midnight);
        document.setDocumentInformation(info);
        byte[] xmp = xmp(title, date, claim).getBytes(StandardCharsets.UTF_8);
        PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(xmp));
        metadata.getCOSObject().removeItem(COSName.FILTER);
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** When a packet of that day says it was made. */
    static GregorianCalendar midnight(LocalDate date) {
        GregorianCalendar midnight = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        midnight.setTimeZone(TimeZone.getTimeZone("UTC"));
        return midnight;
    }

    /** What pages of a document of ours may claim in one without files. */
    static Claim claimOfPages(PDDocument document) throws IOException {
        byte[] bytes = document.getDocumentCatalog().getMetadata().toByteArray();
        String xmp = new String(bytes, StandardCharsets.UTF_8);
        return Stream.of(Claim.PDFA_2, Claim.PDFA_2B)
                .filter(claim -> xmp.contains(conformance(claim)))
                .findFirst()
                .orElse(Claim.NONE);
    }

    private static String conformance(Claim claim) {
        return "<pdfaid:conformance>" + claim.level + "</pdfaid:conformance>";
    }

    private static String xmp(String title, LocalDate date, Claim claim) {
        String archive =
                claim == Claim.NONE
                        ? ""
                        : "<pdfaid:part>%s</pdfaid:part>%s\n"
                                .formatted(claim.part, conformance(claim));
        String access = claim.isTagged() ? "<pdfuaid:part>1</pdfuaid:part>\n" : "";
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
         xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>
        <dc:format>application/pdf</dc:format>
        <xmp:CreatorTool>%s</xmp:CreatorTool><pdf:Producer>%s</pdf:Producer>
        <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate><xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>
        %s</rdf:Description>%s</rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """
                .formatted(
                        escaped(title),
                        PRODUCER,
                        PRODUCER,
                        date,
                        date,
                        archive + access,
                        claim.isTagged() ? UA_SCHEMA : "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
