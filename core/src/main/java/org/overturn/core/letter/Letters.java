package org.overturn.core.letter;

import org.overturn.core.code.Codes;
import org.springframework.stereotype.Component;

/**
 * Writes appeal letters from templates. What isn't known becomes a visible gap, never a guess; the
 * same request gives the same letter.
 */
@Component
public final class Letters {

    private final Codes codes;
    private final Vocabulary vocabulary = Vocabulary.standard();
    private final Templates templates = new Templates(vocabulary);

    public Letters(Codes codes) {
        this.codes = codes;
    }

    /** The first draft of the letter, for a person to review, complete and sign. */
    public Letter write(LetterRequest request) {
        LetterTemplate template = LetterTemplate.of(LetterTemplate.primary(request.denials()));
        FactSheet facts = FactSheet.of(request.facts());
        Exhibits exhibits = new Exhibits(request.exhibits());
        KnownFields known = known(request, template, exhibits);
        putJudgements(known, facts);
        MergedFacts merged = new MergedFacts(new FactSources(request));
        MarkedGaps body =
                MarkedGaps.of(
                        templates.render(
                                template.file(),
                                new LetterModel(vocabulary, known, facts, exhibits, merged)
                                        .fields()));
        return new Letter(
                template.file(),
                request.levelName() + ": " + template.topic(),
                LetterHtml.withoutFacts(body.html()),
                body.gaps(),
                facts.unknown(vocabulary),
                new Letter.Draft(template.isClinical(), body.html(), merged.list()));
    }

    private KnownFields known(LetterRequest request, LetterTemplate template, Exhibits exhibits) {
        KnownFields fields = new KnownFields();
        fields.put("appeal.number", request.appealNumber());
        fields.put("appeal.levelName", request.levelName());
        fields.put("appeal.topic", template.topic());
        fields.put("appeal.clinical", template.isClinical());
        fields.put("letter.date", request.date());
        fields.put("denial.date", request.remittance().remittedOn());
        new OfficeFields(request.office(), request.remittance().payee()).putInto(fields);
        OfficeFields.putPayer(fields, request.payer(), request.remittance().payer().name());
        new ClaimFields(request.adjudication()).putInto(fields);
        new DenialFields(codes, request.adjudication(), request.denials()).putInto(fields);
        new RuleFields(request, template.isClinical()).putInto(fields);
        exhibits.putInto(fields);
        return fields;
    }

    /** Whether there is enough for a paragraph; else the template shows one gap for all of it. */
    private static void putJudgements(KnownFields fields, FactSheet facts) {
        fields.put(
                "clinical.known",
                facts.hasAny(
                        "clinical.summary",
                        "clinical.presentation",
                        "clinical.priorStepsSummary",
                        "dx.primary.name"));
        fields.put(
                "auth.argued",
                fields.find("auth.number").isPresent()
                        || facts.hasAny(
                                "auth.number",
                                "auth.mismatchReason",
                                "auth.notRequired",
                                "auth.emergency",
                                "auth.lateReason",
                                "auth.retro"));
        fields.put(
                "tf.argued",
                fields.find("claim.receivedOn").isPresent()
                        || fields.find("exhibit.proofOfFiling").isPresent()
                        || facts.hasAny(
                                "tf.events",
                                "tf.ack",
                                "tf.retroDate",
                                "tf.primaryDate",
                                "tf.payerErrorFacts"));
    }
}
