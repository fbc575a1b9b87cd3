package org.overturn.api.necessity;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.UnusableFields;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.LetterImports;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NewLetter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Letters of medical necessity that exist already, through REST. */
@RestController
@RequestMapping("/api/v1/letters/imports")
class LetterImportController {

    private final LetterView view;
    private final LetterAnswers answers;
    private final LetterImports imports;

    LetterImportController(LetterView view, LetterAnswers answers, LetterImports imports) {
        this.view = view;
        this.answers = answers;
        this.imports = imports;
    }

    /**
     * Asks for a letter that exists already (multipart): files it under the account, for packets to
     * find until the signed letter takes its place. What can be read from it is proposed.
     *
     * @param letter what is asked for, as JSON: a number of an account stands in no address
     * @param file the letter
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = "letter")
    ResponseEntity<LetterAnswer> importLetter(
            @RequestPart("letter") LetterWanted letter,
            @RequestPart("file") MultipartFile file,
            CurrentUser me,
            Who who,
            AuditNote note)
            throws IOException {
        if (file.isEmpty()) {
            String why = "The file is empty. Nothing was taken in.";
            throw new UnusableFields(why, Map.of("file", why));
        }
        byte[] content = file.getBytes();
        NecessityLetter made =
                LetterAnswers.told(() ->
                        imports.begin(who, newLetter(letter, me), content, LetterPages.name(file)));
        note.about(Long.toString(made.id()));
        note.ofPatient(made.account().key());
        return ResponseEntity.created(URI.create("/api/v1/letters/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(answers.body(made));
    }

    private NewLetter newLetter(LetterWanted wanted, CurrentUser me) {
        return wanted.letter(view.prefilled(wanted.known(), wanted.answered(), me));
    }
}
