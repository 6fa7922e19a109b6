import type { Answers } from './queries';

export const SYMPTOMS = [
  'FEVER',
  'COUGH',
  'FATIGUE',
  'SORE_THROAT',
  'RUNNY_NOSE',
  'LOSS_OF_SMELL',
  'MUSCLE_ACHE',
  'DIARRHOEA',
  'SHORTNESS_OF_BREATH',
] as const;
export const YES_NO = ['travel', 'metCase', 'gatherings'] as const;

type Symptom = (typeof SYMPTOMS)[number];
type Said = NonNullable<Answers['travel']>['said'];

export interface InterviewValues {
  symptoms?: Partial<Record<Symptom, { present?: 'YES' | 'NO'; firstDay?: string }>>;
  travel?: { said?: Said; note?: string };
  metCase?: { said?: Said; note?: string };
  gatherings?: { said?: Said; note?: string };
  mask?: NonNullable<Answers['mask']>;
  occupation?: string;
  vaccineDoses?: number | null;
  note?: string;
}

function yesNo(value: InterviewValues['travel']): Answers['travel'] {
  return value?.said ? { said: value.said, note: (value.note ?? '').trim() } : null;
}

/** What the form holds, as it is kept: what was not asked is left out. */
export function answersOf(values: InterviewValues): Answers {
  return {
    symptoms: SYMPTOMS.flatMap((symptom) => {
      const { present, firstDay } = values.symptoms?.[symptom] ?? {};
      return present
        ? [{ symptom, present: present === 'YES', firstDay: present === 'YES' && firstDay ? firstDay : null }]
        : [];
    }),
    travel: yesNo(values.travel),
    metCase: yesNo(values.metCase),
    gatherings: yesNo(values.gatherings),
    mask: values.mask ?? null,
    occupation: (values.occupation ?? '').trim(),
    vaccineDoses: values.vaccineDoses ?? null,
    note: (values.note ?? '').trim(),
  };
}

export function valuesOf(answers: Answers): InterviewValues {
  const { symptoms, travel, metCase, gatherings, mask, occupation, vaccineDoses, note } = answers;
  return {
    symptoms: Object.fromEntries(
      symptoms.map((each) => [
        each.symptom,
        { present: each.present ? 'YES' : 'NO', ...(each.firstDay ? { firstDay: each.firstDay } : {}) },
      ]),
    ),
    ...(travel ? { travel } : {}),
    ...(metCase ? { metCase } : {}),
    ...(gatherings ? { gatherings } : {}),
    ...(mask ? { mask } : {}),
    occupation,
    vaccineDoses: vaccineDoses ?? null,
    note,
  };
}
