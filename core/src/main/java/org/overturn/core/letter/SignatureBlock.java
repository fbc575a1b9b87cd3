package org.overturn.core.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.overturn.core.approval.Signature;
import org.overturn.core.approval.SignatureImage;

/** A signature as it is printed, in the place of the line to sign on. */
final class SignatureBlock {

    private SignatureBlock() {}

    static String in(
            String html, Signature signature, Optional<SignatureImage> image, Clock clock) {
        Element section = LetterHtml.parse(html).body().child(0);
        Element place = section.selectFirst("div.signature");
        if (place == null) {
            place = section.appendElement("div").attr("class", "signature");
        }
        place.select("p").stream()
                .filter(line -> line.text().contains("Signature: ___"))
                .forEach(Element::remove);
        for (SignatureView picture : image.map(SignatureView::of).stream().toList()) {
            place.appendElement("p")
                    .appendElement("img")
                    .attr("alt", "Signature of " + signer(signature))
                    .attr("style", picture.style())
                    .attr("src", picture.data());
        }
        LocalDate day = LocalDate.ofInstant(signature.at(), clock.getZone());
        place.appendElement("p").text(signature.attestation());
        place.appendElement("p")
                .text("Signed by " + signer(signature) + " on " + Wording.words(day));
        place.appendElement("p")
                .addClass("small")
                .text("SHA-256 of the text signed: " + signature.sha256());
        return LetterHtml.xhtml(section);
    }

    private static String signer(Signature signature) {
        String credentials =
                signature.credentials().isEmpty() ? "" : ", " + signature.credentials();
        String licence = signature.licence().isEmpty() ? "" : ", license " + signature.licence();
        return signature
                        .delegator()
                        .map(whom -> signature.signer().name() + " for " + whom.name())
                        .orElse(signature.signer().name())
                + credentials
                + licence;
    }
}
