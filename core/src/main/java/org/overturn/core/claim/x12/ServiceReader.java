package org.overturn.core.claim.x12;

import java.util.List;
import java.util.stream.IntStream;
import org.overturn.core.claim.SubmittedLine;
import org.overturn.core.x12.Composite;
import org.overturn.core.x12.Segment;

/** Reads SV1 (837P), SV2 (837I) and SV3 (837D): the service a line bills. */
final class ServiceReader {

    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;
    private static final int DESCRIPTION = 7;

    private final int component;
    private final ClaimValues values;

    ServiceReader(int component, ClaimValues values) {
        this.component = component;
        this.values = values;
    }

    SubmittedLine.Service read(Segment s) {
        return switch (s.id()) {
            case "SV2" -> institutional(s);
            case "SV3" -> dental(s);
            default -> professional(s);
        };
    }

    private SubmittedLine.Service professional(Segment sv1) {
        Composite code = ClaimValues.composite(sv1.text(1), component);
        return new SubmittedLine.Service(
                code.part(1),
                code.part(2),
                modifiers(code),
                code.part(DESCRIPTION),
                "",
                values.amount(sv1, 2),
                sv1.text(3),
                sv1.text(4),
                sv1.text(5),
                pointers(sv1.text(7)));
    }

    private SubmittedLine.Service institutional(Segment sv2) {
        Composite code = ClaimValues.composite(sv2.text(2), component);
        return new SubmittedLine.Service(
                code.part(1),
                code.part(2),
                modifiers(code),
                code.part(DESCRIPTION),
                sv2.text(1),
                values.amount(sv2, 3),
                sv2.text(4),
                sv2.text(5),
                "",
                List.of());
    }

    private SubmittedLine.Service dental(Segment sv3) {
        Composite code = ClaimValues.composite(sv3.text(1), component);
        return new SubmittedLine.Service(
                code.part(1),
                code.part(2),
                modifiers(code),
                code.part(DESCRIPTION),
                "",
                values.amount(sv3, 2),
                "UN",
                sv3.text(6),
                sv3.text(3),
                pointers(sv3.text(11)));
    }

    private static List<String> modifiers(Composite code) {
        return parts(code, FIRST_MODIFIER, LAST_MODIFIER);
    }

    private List<String> pointers(String text) {
        return parts(ClaimValues.composite(text, component), 1, 4);
    }

    private static List<String> parts(Composite composite, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(composite::part)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
