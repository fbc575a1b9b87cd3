package org.overturn.core.packet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.overturn.core.code.Codes;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.FileNames;
import org.overturn.core.packet.channel.Limits;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Holds whole files against a standard. */
final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** The packet of a request, cut into files of six pages. */
    static List<Volume> volumes(PacketRequest request, Path folder) {
        Path target = folder.resolve("packet.pdf");
        Packet packet = new Packets(Codes.standard()).assemble(request, target);
        Channel portal =
                new Channel(
                        ChannelKind.PORTAL,
                        new Limits(6, Integer.MAX_VALUE, Long.MAX_VALUE),
                        FileNames.USUAL);
        PacketFile file =
                new PacketFile(target, request.appealNumber(), request.date(), packet.exhibits());
        return new Volumes().write(file, portal, folder.resolve("sent"));
    }

    static List<String> failures(Path file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(Files.newInputStream(file), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(a -> a.getRuleId() + " " + a.getMessage() + " " + a.getLocation())
                    .distinct()
                    .limit(12)
                    .toList();
        }
    }
}
