import { describe, expect, it } from 'vitest';
import { answersOf, valuesOf } from './answers';

describe('answers of an interview', () => {
  it('come back as they were given, and what was not asked stays unasked', () => {
    const answers = answersOf({
      symptoms: { FEVER: { present: 'YES', firstDay: '2021-07-25' }, COUGH: { present: 'NO' } },
      travel: { said: 'YES', note: ' 去过长沙 ' },
      metCase: { note: 'any' },
    });
    expect(answers.symptoms).toEqual([
      { symptom: 'FEVER', present: true, firstDay: '2021-07-25' },
      { symptom: 'COUGH', present: false, firstDay: null },
    ]);
    expect(answers.travel).toEqual({ said: 'YES', note: '去过长沙' });
    expect(answers.metCase).toBeNull();
    expect(answersOf(valuesOf(answers))).toEqual(answers);
  });
});
