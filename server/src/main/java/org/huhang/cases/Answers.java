package org.huhang.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huhang.access.NoteRule;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// What the person answered. Nothing stands for "not asked yet".
///
/// @param symptoms those that were asked for; of each one line
/// @param vaccineDoses may stay unasked
record Answers(
        List<SymptomAnswer> symptoms,
        @Nullable YesNo travel,
        @Nullable YesNo metCase,
        @Nullable YesNo gatherings,
        @Nullable MaskUse mask,
        String occupation,
        @Nullable Integer vaccineDoses,
        String note) {
    static final int LONGEST_TEXT = 500;
    private static final int MOST_DOSES = 9;

    enum Symptom {
        FEVER,
        COUGH,
        FATIGUE,
        SORE_THROAT,
        RUNNY_NOSE,
        LOSS_OF_SMELL,
        MUSCLE_ACHE,
        DIARRHOEA,
        SHORTNESS_OF_BREATH
    }

    enum Said {
        YES,
        NO,
        NOT_KNOWN
    }

    enum MaskUse {
        ALWAYS,
        OFTEN,
        SELDOM,
        NEVER
    }

    /// @param firstDay nothing unless the symptom was there
    record SymptomAnswer(
            Symptom symptom, boolean present, @Nullable LocalDate firstDay) {}

    /// @param note where, when and with whom, in words
    record YesNo(Said said, String note) {}

    static Answers none() {
        return new Answers(List.of(), null, null, null, null, "", null, "");
    }

    /// How many of the questions that count are answered. Doses of vaccine and the note are no such questions.
    int answered() {
        var asked = symptoms.stream().map(SymptomAnswer::symptom).distinct().count();
        return (int) (asked
                + Stream.of(travel, metCase, gatherings, mask)
                        .filter(Objects::nonNull)
                        .count()
                + (occupation.isBlank() ? 0 : 1));
    }

    static int questions() {
        return Symptom.values().length + 5;
    }

    Optional<Refusal> refusal(LocalDate today) {
        for (SymptomAnswer each : symptoms) {
            if (each.present && each.firstDay == null) {
                return Optional.of(Refusal.invalid("cases.symptom-without-day", "symptoms", Map.of()));
            }
            if (each.firstDay != null && each.firstDay.isAfter(today)) {
                return Optional.of(Refusal.invalid("cases.in-the-future", "symptoms", Map.of()));
            }
        }
        if (vaccineDoses != null && (vaccineDoses < 0 || vaccineDoses > MOST_DOSES)) {
            return Optional.of(Refusal.invalid("cases.doses", "vaccineDoses", Map.of("most", MOST_DOSES)));
        }
        return texts().filter(text -> text.length() > LONGEST_TEXT)
                .findFirst()
                .map(_ -> Refusal.invalid("cases.answer-too-long", "note", Map.of("most", LONGEST_TEXT)))
                .or(() -> texts().filter(NoteRule::namesSomebody)
                        .findFirst()
                        .map(_ -> Refusal.invalid("cases.answer-names-somebody", "note", Map.of())));
    }

    private Stream<String> texts() {
        return Stream.concat(
                Stream.of(occupation, note),
                Stream.of(travel, metCase, gatherings).filter(Objects::nonNull).map(YesNo::note));
    }
}
