package org.overturn.batch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.overturn.core.packet.form.FormEntry;
import org.overturn.core.packet.form.FormPlace;
import org.overturn.core.packet.form.FormUse;
import org.overturn.core.packet.form.PayerForm;
import org.overturn.core.packet.form.PayerForms;

/** What {@code overturn forms check} prints. */
final class FormsText {

    private FormsText() {}

    static String of(PayerForms forms) {
        String found = forms.list().stream().map(FormsText::form).collect(Collectors.joining("\n"));
        String problems =
                forms.check().stream()
                        .map(problem -> problem + ".\n")
                        .collect(Collectors.joining());
        int usable = forms.list().size();
        return found
                + (found.isEmpty() ? "" : "\n")
                + problems
                + (usable == 1 ? "1 form can be used\n" : usable + " forms can be used\n");
    }

    private static String form(PayerForm form) {
        String fields = form.entries().stream().map(FormsText::entry).collect(Collectors.joining());
        String empty =
                form.unmapped().isEmpty()
                        ? ""
                        : "  stay empty: " + String.join(", ", form.unmapped()) + "\n";
        return "%s: %s%n  %s; %s%n%s%s"
                .formatted(
                        form.file(),
                        form.title(),
                        form.place() == FormPlace.FIRST ? "page one" : "behind the letter",
                        use(form.use()),
                        fields,
                        empty);
    }

    private static String entry(FormEntry entry) {
        String filled =
                entry.words()
                        .map(words -> "\"" + words + "\"")
                        .orElse(entry.name() + (entry.mayLack() ? ", or nothing" : ""));
        return "  %-32s %s%n".formatted(entry.field(), filled);
    }

    private static String use(FormUse use) {
        List<String> parts = new ArrayList<>();
        parts.add(use.payers().isEmpty() ? "all payers" : "payer " + sorted(use.payers()));
        if (!use.linesOfBusiness().isEmpty()) {
            parts.add(sorted(use.linesOfBusiness()));
        }
        parts.add(use.levels().isEmpty() ? "all levels" : "level " + sorted(use.levels()));
        return String.join(", ", parts);
    }

    private static String sorted(Iterable<?> values) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.add(value.toString()));
        return all.stream().sorted().collect(Collectors.joining(" "));
    }
}
