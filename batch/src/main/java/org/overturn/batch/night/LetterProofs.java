package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.approval.Signature;
import org.overturn.core.db.Digest;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.PrintedLetter;
import org.overturn.core.packet.proof.LetterProof;
import org.overturn.core.packet.proof.LetterProof.Act;
import org.overturn.core.packet.proof.LetterProof.Argument;
import org.overturn.core.packet.proof.LetterProof.Deed;

/** What the manifest of a packet says of its letter. */
final class LetterProofs {

    private LetterProofs() {}

    /**
     * @param printed what people made of it, where somebody edited it
     */
    static LetterProof of(Letter letter, Optional<PrintedLetter> printed) {
        return new LetterProof(
                printed.map(PrintedLetter::sha256).orElse(""),
                letter.template(),
                letter.makeup().version(),
                letter.makeup().blocks().stream()
                        .map(block -> new Argument(block.name(), block.version()))
                        .toList(),
                printed.map(LetterProofs::acts).orElse(List.of()));
    }

    private static List<Act> acts(PrintedLetter letter) {
        Stream<Act> approved =
                letter.approval().approved().stream()
                        .map(one ->
                                new Act(
                                        Deed.APPROVED,
                                        one.by(),
                                        "",
                                        one.at(),
                                        letter.sha256(),
                                        ""));
        return Stream.concat(
                        approved, letter.approval().signature().stream().map(LetterProofs::signed))
                .toList();
    }

    private static Act signed(Signature signature) {
        return new Act(
                Deed.SIGNED,
                signature.signer().name(),
                signature.delegator().map(Signature.Signer::name).orElse(""),
                signature.at(),
                signature.sha256(),
                Digest.ofText(signature.attestation()));
    }
}
