package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes letters from templates. What isn't known becomes a visible gap, never a guess; the same
 * request gives the same letter.
 */
@Component
public final class Letters {

    private final Codes codes;
    private final LetterTemplates templates;
    private final Vocabulary vocabulary = Vocabulary.standard();
    private final Judgements judgements = Judgements.standard();

    /** With our own templates alone. */
    public Letters(Codes codes) {
        this(codes, LetterTemplates.ours());
    }

    @Autowired
    public Letters(Codes codes, LetterTemplates templates) {
        this.codes = codes;
        this.templates = templates;
    }

    /** The first draft of the letter, for a person to review, complete and sign. */
    public Letter write(LetterRequest request) {
        return write(request, Optional.empty());
    }

    /**
     * The first draft of another letter about the same denials.
     *
     * @param template such as {@code expedited}
     * @throws NoSuchTemplate when there is none of this name
     */
    public Letter write(LetterRequest request, String template) {
        return write(request, Optional.of(template));
    }

    /** Every argument there is: whether the letter for this request makes it, and why not. */
    public List<ArgumentOption> listArguments(LetterRequest request) {
        Subject subject = subject(templates.current(), request, Optional.empty());
        return arguments(subject, FactSheet.of(request.facts())).options();
    }

    /** What the letter is written from, by name: payers' forms are filled with the same. */
    public NamedValues values(LetterRequest request) {
        Subject subject = subject(templates.oursAlone(), request, Optional.empty());
        FactSheet facts = FactSheet.of(request.facts());
        Exhibits exhibits = new Exhibits(request.exhibits(), request.texts());
        return NamedValues.of(
                new LetterModel(
                                vocabulary,
                                known(subject, exhibits),
                                facts,
                                exhibits,
                                MergedFacts.unmarked())
                        .fields());
    }

    private Letter write(LetterRequest request, Optional<String> wanted) {
        try {
            return write(subject(templates.current(), request, wanted), List.of());
        } catch (Templates.Unusable e) {
            Optional<String> ourOwn =
                    wanted.filter(name -> templates.oursAlone().set().find(name).isPresent());
            return write(subject(templates.oursAlone(), request, ourOwn), List.of(notUsable(e)));
        }
    }

    private static Issue notUsable(Templates.Unusable e) {
        return Issue.of(
                        IssueCode.TEMPLATE_BROKEN,
                        "It gave no letter, so ours was taken: " + e.getMessage() + ".")
                .in("templates/" + e.template() + ".html");
    }

    /** What is written, and with which template. */
    private record Subject(
            Templates templates,
            LetterRequest request,
            TemplateFile<TemplateHeader> template,
            DenialFinding primary,
            List<DenialFinding> answered) {

        boolean isClinical() {
            return template.header().isClinical(primary.category());
        }

        String title() {
            TemplateHeader header = template.header();
            return header.kind() == TemplateKind.APPEAL
                    ? request.levelName() + ": " + header.topic()
                    : header.title();
        }
    }

    private static Subject subject(
            Templates templates, LetterRequest request, Optional<String> wanted) {
        DenialFinding primary = TemplateChoice.primary(request.denials());
        if (wanted.isPresent()) {
            String name = wanted.get();
            TemplateFile<TemplateHeader> template =
                    templates.set().find(name).orElseThrow(() -> new NoSuchTemplate(name));
            return new Subject(templates, request, template, primary, request.denials());
        }
        TemplateChoice choice =
                new TemplateChoice(
                        templates.set(),
                        request.payer(),
                        request.lineOfBusiness(),
                        request.level());
        TemplateFile<TemplateHeader> template = choice.of(primary);
        List<DenialFinding> answered =
                request.denials().stream()
                        .filter(denial -> choice.of(denial).equals(template))
                        .toList();
        return new Subject(templates, request, template, primary, answered);
    }

    private Letter write(Subject subject, List<Issue> before) {
        FactSheet facts = FactSheet.of(subject.request().facts());
        Exhibits exhibits = new Exhibits(subject.request().exhibits(), subject.request().texts());
        KnownFields known = known(subject, exhibits);
        judgements.putInto(known, facts);
        ArgumentBlocks arguments = arguments(subject, facts);
        List<UsedBlock> blocks = arguments.used();
        MergedFacts merged = new MergedFacts(new FactSources(subject.request()));
        MarkedGaps body =
                MarkedGaps.of(
                        rendered(
                                subject,
                                blocks,
                                new LetterModel(vocabulary, known, facts, exhibits, merged)));
        return new Letter(
                subject.template().name(),
                subject.title(),
                LetterHtml.withoutFacts(body.html()),
                body.gaps(),
                facts.unknown(vocabulary),
                new LetterMakeup(
                        subject.templates().set().version(subject.template()),
                        subject.template().header().language(),
                        blocks,
                        issues(before, arguments)),
                new Letter.Draft(
                        subject.isClinical(),
                        body.html(),
                        merged.list(),
                        subject.request().exhibits()));
    }

    private static String rendered(Subject subject, List<UsedBlock> blocks, LetterModel model) {
        TemplateHeader header = subject.template().header();
        String html =
                subject.templates()
                        .render(
                                subject.template().name(),
                                blocks.stream().map(UsedBlock::name).toList(),
                                model.fields());
        return header.kind() == TemplateKind.INSERT
                ? "<section lang=\"" + header.language() + "\">\n" + html + "</section>\n"
                : html;
    }

    private static List<Issue> issues(List<Issue> before, ArgumentBlocks arguments) {
        List<Issue> issues = new ArrayList<>(before);
        arguments.refused().stream()
                .map(why -> Issue.of(IssueCode.ARGUMENT_REFUSED, why).in("facts.yml"))
                .forEach(issues::add);
        return issues;
    }

    private static ArgumentBlocks arguments(Subject subject, FactSheet facts) {
        return new ArgumentBlocks(
                subject.templates().set(),
                subject.template().name(),
                BlockContext.of(
                        subject.request(),
                        subject.primary().category(),
                        subject.isClinical(),
                        facts));
    }

    private KnownFields known(Subject subject, Exhibits exhibits) {
        LetterRequest request = subject.request();
        KnownFields fields = new KnownFields();
        fields.put("appeal.number", request.appealNumber());
        fields.put("appeal.levelName", request.levelName());
        fields.put("appeal.topic", subject.template().header().topic());
        fields.put("appeal.clinical", subject.isClinical());
        fields.put("letter.date", request.date());
        fields.put("denial.date", request.remittance().remittedOn());
        new OfficeFields(request.office(), request.remittance().payee()).putInto(fields);
        OfficeFields.putPayer(fields, request.payer(), request.remittance().payer().name());
        new ClaimFields(request.adjudication()).putInto(fields);
        new DenialFields(codes, request.adjudication(), request.denials(), subject.answered())
                .putInto(fields);
        new RuleFields(request, subject.isClinical()).putInto(fields);
        exhibits.putInto(fields);
        return fields;
    }
}
