package org.overturn.core.letter;

import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Facts of an invented patient, as an office writes them. */
final class Facts {

    private static final String SPINE =
            """
            patient:
              dob: "1958-07-04"
              ageSex: a 67-year-old woman
            dx:
              primary: {name: lumbar radiculopathy}
              codes: [M54.16, M51.26]
            service: {plainName: magnetic resonance imaging of the lumbar spine}
            clinician:
              name: Ngozi Okafor
              credentials: MD
              specialty: physical medicine
              npi: "1881000009"
              license: IL 036-000000
              phone: (217) 555-0160
            clinical:
              presentation: the patient came with leg pain of nine weeks with new weakness of the left foot (4/5).
              priorStepsSummary: six weeks of supervised physical therapy and naproxen without relief
              alternativesWhyNot: Plain films of December 2 don't show nerve roots; CT shows them poorly.
              riskOfDelay: Weakness that lasts may become permanent.
            policy: {id: L34220, date: "2025-10-01"}
            criteria:
              - paraphrase: six weeks of conservative care without relief
                fact: eleven therapy visits, November 24 to January 5
                exhibit: Therapy notes
              - paraphrase: a new motor deficit
                fact: dorsiflexion 4/5 on January 8
                exhibit: progress-note
            evidence:
              - citation: The specialty society's guideline on low back pain
                relevance: imaging when a motor deficit is present.
            """;

    private Facts() {}

    static Map<String, Object> spine() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(SPINE);
    }

    /** A Medicare appeal that nothing is missing from. */
    static AnAppeal complete() {
        return AnAppeal.of(MEDICAL_NECESSITY, "CO", "50", "N115")
                .withSettings()
                .with(spine())
                .with("B", "Letter of Dr. Okafor", "letter-of-medical-necessity", 2)
                .with("C", "Therapy notes", "other", 6)
                .with("D", "Visit of January 8", "progress-note", 3);
    }

    /** Every single fact a letter can take, with a text that names it. */
    static Map<String, Object> everything() {
        return Vocabulary.standard().single().stream()
                .filter(Vocabulary.Field::isFact)
                .collect(
                        Collectors.toMap(
                                Vocabulary.Field::path,
                                field -> "(fact " + field.path() + ")",
                                (a, b) -> a,
                                LinkedHashMap::new));
    }
}
