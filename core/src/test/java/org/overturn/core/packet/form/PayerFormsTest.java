package org.overturn.core.packet.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.letter.NamedValues;
import org.overturn.core.payer.LineOfBusiness;

/** Which forms lie in the folder, what is wrong with others, and which go into a packet. */
class PayerFormsTest {

    private static final String MAPPING =
            """
            title: Dispute form
            payers: [larkfield]
            linesOfBusiness: [COMMERCIAL_CONTRACT, MEDICARE_FFS]
            levels: [1]
            fields:
              name: patient.name
            """;

    @TempDir private Path office;

    @Test
    void aFormWithItsMappingCanBeUsedAndSaysWhatStaysEmpty() throws IOException {
        new MadeForm("Dispute")
                .text("name", 600, 200)
                .text("stamp", 500, 90)
                .into(forms(), "d", MAPPING);

        PayerForms all = PayerForms.in(forms());

        assertThat(all.check()).isEmpty();
        assertThat(all.list())
                .singleElement()
                .satisfies(form -> {
                    assertThat(form.title()).isEqualTo("Dispute form");
                    assertThat(form.file()).isEqualTo("forms/d.pdf");
                    assertThat(form.place()).isEqualTo(FormPlace.FIRST);
                    assertThat(form.unmapped()).containsExactly("stamp");
                });
    }

    @ParameterizedTest(name = "{0}, {1}, level {2}: {3}")
    @CsvSource({
        "larkfield, COMMERCIAL_CONTRACT, 1, Dispute form",
        "larkfield, COMMERCIAL_CONTRACT, 2, none",
        "larkfield, ERISA, 1, none",
        "other, COMMERCIAL_CONTRACT, 1, none",
        "larkfield, MEDICARE_FFS, 1, Dispute form",
        "other, MEDICARE_FFS, 1, own page",
        "other, MEDICARE_FFS, 2, own page",
        "other, MEDICARE_FFS, 3, none",
        "other, MEDICARE_ADVANTAGE, 1, none"
    })
    void payerLineOfBusinessAndLevelChoose(
            String payer, LineOfBusiness line, int level, String expected) throws IOException {
        new MadeForm("Dispute").text("name", 600, 200).into(forms(), "d", MAPPING);

        RequestForms chosen =
                PayerForms.in(forms()).choose(Optional.of(payer), line, level, NamedValues.NONE);

        String what =
                chosen.forms().stream()
                        .map(PayerForm::title)
                        .findFirst()
                        .orElse(chosen.own().isPresent() ? "own page" : "none");
        assertThat(what).isEqualTo(expected);
        assertThat(chosen.forms().isEmpty() || chosen.own().isEmpty()).isTrue();
    }

    @Test
    void aFormBehindTheLetterLeavesPageOneToMedicaresRequest() throws IOException {
        new MadeForm("Dispute")
                .text("name", 600, 200)
                .into(forms(), "d", "title: Extra\nplace: BEHIND\nfields: {name: patient.name}\n");

        RequestForms chosen =
                PayerForms.in(forms())
                        .choose(Optional.empty(), LineOfBusiness.MEDICARE_FFS, 1, NamedValues.NONE);

        assertThat(chosen.own()).contains(1);
        assertThat(chosen.forms()).hasSize(1);
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsNamedWithThoseItHas() throws IOException {
        new MadeForm("Dispute").text("Name of patient", 600, 200).into(forms(), "d", MAPPING);

        assertOneProblem("forms/d.pdf: has no field \"name\"; it has \"Name of patient\"");
    }

    @Test
    void aValueThatThereIsNoneOfIsNamedWithThoseBesideIt() throws IOException {
        new MadeForm("Dispute")
                .text("name", 600, 200)
                .into(forms(), "d", MAPPING.replace("patient.name", "patient.nam"));

        assertOneProblem(
                "forms/d.yml, line 6: fields: \"name\" is to be filled with \"patient.nam\", which is"
                        + " no value; use one of");
        assertThat(PayerForms.in(forms()).check().toString()).contains("patient.dob, patient.name");
    }

    @Test
    void aFormThatOnlyAdobeShowsIsRefused() throws IOException {
        new MadeForm("Dispute").ofXfaAlone().into(forms(), "d", MAPPING);

        assertOneProblem("forms/d.pdf: is an XFA form");
    }

    @Test
    void aFormWithoutFieldsIsRefused() throws IOException {
        new MadeForm("Dispute").into(forms(), "d", MAPPING);

        assertOneProblem("forms/d.pdf: has no fields that can be filled");
    }

    @ParameterizedTest(name = "password \"{0}\"")
    @CsvSource({"secret, asks for a password", "'', is protected"})
    void aProtectedFormIsRefused(String password, String why) throws IOException {
        new MadeForm("Dispute").text("name", 600, 200).locked(password).into(forms(), "d", MAPPING);

        assertOneProblem("forms/d.pdf: " + why);
    }

    @Test
    void aDamagedFormIsRefused() throws IOException {
        Files.createDirectories(forms());
        Files.writeString(forms().resolve("d.pdf"), "no form at all");
        Files.writeString(forms().resolve("d.yml"), MAPPING);

        assertOneProblem("forms/d.pdf: is no PDF that can be read");
    }

    @Test
    void aBoxIsTickedNotWrittenInto() throws IOException {
        new MadeForm("Dispute").box("name", 600).into(forms(), "d", MAPPING);

        assertOneProblem("forms/d.pdf: has a box \"name\"; fill it with one of =yes");
    }

    @Test
    void eachFileWantsTheOther() throws IOException {
        Files.createDirectories(forms());
        Files.writeString(forms().resolve("a.yml"), MAPPING);
        new MadeForm("Dispute").text("name", 600, 200).into(forms(), "b", "");

        assertThat(PayerForms.in(forms()).check())
                .extracting(FormProblem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("forms/a.yml", "no a.pdf beside it"),
                        second -> assertThat(second).contains("forms/b.pdf: has no mapping"));
    }

    @Test
    void aFormThatIsMendedIsUsedWithoutANewStart() throws IOException {
        PayerForms all = PayerForms.in(forms());
        assertThat(all.list()).isEmpty();

        new MadeForm("Dispute").text("name", 600, 200).into(forms(), "d", MAPPING);

        assertThat(all.list()).hasSize(1);
    }

    private void assertOneProblem(String beginning) {
        PayerForms all = PayerForms.in(forms());
        assertThat(all.list()).isEmpty();
        assertThat(all.check())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith(beginning));
        assertThat(all.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(IssueCode.FORM_BROKEN));
    }

    private Path forms() {
        return office.resolve("forms");
    }
}
