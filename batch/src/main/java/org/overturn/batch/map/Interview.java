package org.overturn.batch.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.overturn.core.remittance.table.Field;
import org.overturn.core.remittance.table.Meaning;
import org.overturn.core.remittance.table.Proposal;
import org.overturn.core.remittance.table.Proposal.Column;
import org.overturn.core.remittance.table.Proposal.Sureness;

/** Asks a person what the table itself doesn't tell. */
final class Interview {

    private final BufferedReader answers;
    private final MapPage page;

    Interview(BufferedReader answers, MapPage page) {
        this.answers = answers;
        this.page = page;
    }

    Proposal complete(Proposal first) throws IOException {
        Proposal proposal = first;
        for (Column column : first.columns()) {
            if (column.sureness() == Sureness.GUESS && !column.meaning().equals(Meaning.NOTHING)) {
                String question =
                        "Is column %d, \"%s\", the %s? [y/N] "
                                .formatted(
                                        column.index() + 1,
                                        column.name(),
                                        column.meaning().words());
                boolean right = ask(question).toLowerCase(java.util.Locale.ROOT).startsWith("y");
                proposal =
                        proposal.with(column.index(), right ? column.meaning() : Meaning.NOTHING);
            }
        }
        for (Field field : proposal.missing()) {
            proposal = field == Field.PAYER_NAME ? payer(proposal) : column(proposal, field);
        }
        return proposal;
    }

    private Proposal payer(Proposal proposal) throws IOException {
        String name = ask("Which payer sends these tables? ");
        return name.isEmpty() ? proposal : proposal.with(Field.PAYER_NAME, name);
    }

    private Proposal column(Proposal proposal, Field field) throws IOException {
        while (true) {
            String answer =
                    ask(
                            "Which column is the %s? [number, or Enter if none] "
                                    .formatted(field.meaning()));
            if (answer.isEmpty()) {
                return proposal;
            }
            Optional<Column> chosen =
                    proposal.columns().stream()
                            .filter(column -> answer.equals(String.valueOf(column.index() + 1)))
                            .findFirst();
            if (chosen.isPresent()) {
                return proposal.with(chosen.get().index(), Meaning.of(field));
            }
            page.line("There is no column " + answer + ".");
        }
    }

    /** The answer; empty at the end of the input. */
    private String ask(String question) throws IOException {
        page.prompt(question);
        String answer = answers.readLine();
        return answer == null ? "" : answer.strip();
    }
}
