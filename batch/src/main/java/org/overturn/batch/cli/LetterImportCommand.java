package org.overturn.batch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Document;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.LetterFacts;
import org.overturn.core.letter.necessity.LetterImports;
import org.overturn.core.letter.necessity.LetterRefused;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NewLetter;
import org.overturn.core.letter.necessity.Proposal;
import org.overturn.core.letter.necessity.ServiceKind;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn letter import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in a letter that exists already, with a file of its facts.",
            "",
            "The file is kept among the documents of the account, where packets find it. What its"
                    + " text says beyond the facts is proposed; a person takes it over."
        })
final class LetterImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The letter: pdf, docx, png, jpg, tif, txt.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--account",
            required = true,
            paramLabel = "NUMBER",
            description = "Account that it belongs to (835 CLP01).")
    @SuppressWarnings("NullAway.Init")
    private String account;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "Kind of service: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private ServiceKind kind;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "YAML with the fields of the letter (docs/letters.md).")
    private @Nullable Path facts;

    @Option(names = "--provider", paramLabel = "USER", description = "Name of the user who signs.")
    private @Nullable String provider;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        LetterFacts read = facts();
        byte[] bytes = bytes(file);
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            LetterImports imports = program.getBean(LetterImports.class);
            NecessityLetter letter =
                    imports.begin(
                            new Who(SystemUser.actor(), Optional.empty()),
                            wanted(read.content(), program.getBean(Users.class)),
                            bytes,
                            file.getFileName().toString());
            LetterCommand.record(program, AuditAction.IMPORT, Long.toString(letter.id()));
            print(letter, proposals(imports, letter, read.content()), read.unknown());
        } catch (LetterRefused e) {
            throw new Failures.Refused(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private LetterFacts facts() {
        try {
            return facts == null
                    ? new LetterFacts(LetterContent.BLANK, List.of())
                    : LetterFacts.read(new String(bytes(facts), StandardCharsets.UTF_8));
        } catch (LetterRefused e) {
            throw new Failures.Refused(facts + ": " + e.getMessage());
        }
    }

    private static byte[] bytes(Path path) {
        if (!Files.isReadable(path)) {
            throw new Failures.Refused("There is no file " + path + " that can be read.");
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewLetter wanted(LetterContent content, Users users) {
        return new NewLetter(
                kind,
                Optional.ofNullable(provider).map(name -> user(users, name)),
                account,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                content,
                "Taken in from a letter that exists");
    }

    private static long user(Users users, String name) {
        return users.list().stream()
                .filter(user -> user.name().equalsIgnoreCase(name.strip()))
                .mapToLong(User::id)
                .findFirst()
                .orElseThrow(() -> new Failures.Refused("There is no user " + name + "."));
    }

    private static List<Proposal> proposals(
            LetterImports imports, NecessityLetter letter, LetterContent content) {
        List<Document> documents = imports.list(letter);
        return documents.stream()
                .flatMap(document -> imports.propose(content, document).stream())
                .toList();
    }

    private void print(NecessityLetter letter, List<Proposal> proposals, List<String> unknown) {
        Page page = LetterCommand.page(spec);
        page.words(0, "Taken in as " + letter.number() + ".");
        unknown.forEach(name -> page.words(0, "The facts name no field with: " + name));
        if (!proposals.isEmpty()) {
            page.blank();
            page.words(0, "Its text says, to be taken over by a person:");
        }
        proposals.forEach(one ->
                page.labelled(
                        2,
                        one.path(),
                        one.value() + "  (p. " + one.page() + ": " + one.passage() + ")"));
        page.blank();
        page.words(0, "What it lacks: overturn letter check " + letter.number());
        page.flush();
    }
}
