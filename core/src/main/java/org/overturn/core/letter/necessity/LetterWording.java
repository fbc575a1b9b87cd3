package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.approval.Signature;
import org.overturn.core.letter.NecessityFields;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.necessity.Treatment.Code;

/** Makes of a letter's fields what its template asks for. */
final class LetterWording {

    private final LetterContent content;
    private final Office office;

    LetterWording(LetterContent content, Office office) {
        this.content = content;
        this.office = office;
    }

    NecessityFields fields(
            String title,
            LocalDate date,
            Optional<SignedBy> signature,
            List<Map<String, Object>> enclosures) {
        Map<String, Object> known = new HashMap<>();
        known.put("letter.date", date);
        office.name().ifPresent(name -> known.put("office.name", name));
        known.put("office.addressLines", office.addressLines());
        office.phone().ifPresent(phone -> known.put("office.phone", phone));
        office.fax().ifPresent(fax -> known.put("office.fax", fax));
        office.email().ifPresent(email -> known.put("office.email", email));
        known.put("payer.addressLines", lines(content.payer().address()));
        known.put("payer.sendingLines", sending());
        known.put("provider.addressLines", lines(content.provider().address()));
        known.put("service.codes", codes());
        known.put("service.regimen", regimen());
        known.put("service.dates", dates());
        signature.ifPresent(one -> putSignature(known, one, date));
        return new NecessityFields(
                title, known, enclosures, withoutBlankRows(ContentText.map(printed())));
    }

    /** With the state of the license said once. */
    private LetterContent printed() {
        String number = content.provider().numberInState();
        return number.equals(content.provider().licenseNumber())
                ? content
                : ContentEdit.with(content, "provider.licenseNumber", number);
    }

    private static void putSignature(Map<String, Object> known, SignedBy signed, LocalDate on) {
        Signature signature = signed.signature();
        String signer = signature.signer().name();
        known.put(
                "signature.name",
                signature
                        .delegator()
                        .map(delegator -> signer + " for " + delegator.name())
                        .orElse(signer));
        known.put("signature.on", on);
        known.put("signature.hash", signature.sha256());
        signed.picture()
                .ifPresent(picture -> {
                    known.put("signature.picture", picture.data());
                    known.put("signature.size", picture.style());
                });
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Fax number and way; sent by fax, both are one line. */
    private List<String> sending() {
        String fax = content.payer().fax();
        String way = content.payer().delivery();
        if (!fax.isEmpty() && way.strip().equalsIgnoreCase("fax")) {
            return List.of("By fax to " + fax);
        }
        return Stream.of(fax.isEmpty() ? "" : "Fax " + fax, way.isEmpty() ? "" : "Sent by " + way)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String codes() {
        return content.treatment().codes().stream()
                .filter(code -> !code.code().isEmpty())
                .map(LetterWording::code)
                .collect(Collectors.joining("; "));
    }

    private static String code(Code code) {
        return code.name().isEmpty() ? code.code() : code.code() + " (" + code.name() + ")";
    }

    private String regimen() {
        Treatment treatment = content.treatment();
        String units = treatment.units();
        return Stream.of(
                        treatment.dose(),
                        treatment.frequency(),
                        treatment.duration().isEmpty() ? "" : "for " + treatment.duration(),
                        units.matches("\\d+")
                                ? units + (units.equals("1") ? " unit" : " units")
                                : units)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Object dates() {
        Optional<LocalDate> from = content.treatment().fromOn();
        Optional<LocalDate> to = content.treatment().toOn();
        List<LocalDate> days = Stream.of(from, to).flatMap(Optional::stream).distinct().toList();
        return days.size() == 1
                ? (from.isPresent() ? days.getFirst() : "until " + days.getFirst())
                : days.stream().map(LetterDates::words).collect(Collectors.joining(" to "));
    }

    private static Map<String, Object> withoutBlankRows(Map<String, Object> fields) {
        Map<String, Object> kept = new HashMap<>();
        fields.forEach((name, value) -> kept.put(name, kept(value)));
        return kept;
    }

    @SuppressWarnings("unchecked") // JSON's maps have names as keys
    private static Object kept(Object value) {
        return switch (value) {
            case Map<?, ?> map -> withoutBlankRows((Map<String, Object>) map);
            case List<?> rows ->
                    rows.stream()
                            .filter(row -> !(row instanceof Map<?, ?> map && map.isEmpty()))
                            .toList();
            default -> value;
        };
    }
}
