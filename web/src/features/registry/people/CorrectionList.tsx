import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant, latestFirst } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { correctionsQuery, type Correction } from '../queries';
import { UndoCorrection } from './UndoCorrection';

/** What was set right, when and why; the latest first. */
export function CorrectionList({ personId }: { personId: string }) {
  const { t } = useTexts('registry');
  const query = useQuery(correctionsQuery(personId));
  return (
    <Section title={t('people.corrections')}>
      <Loaded query={query} rows={2}>
        {(corrections) =>
          corrections.length === 0 ? (
            <Empty title={t('people.noCorrections')} />
          ) : (
            <ol className="history">
              {latestFirst(corrections, (each) => each.correctedAt).map((correction) => (
                <CorrectionLine
                  key={correction.id}
                  correction={correction}
                  stands={!corrections.some((later) => later.correctsId === correction.id)}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}

function CorrectionLine({ correction, stands }: { correction: Correction; stands: boolean }) {
  const { t, language } = useTexts('registry');
  const word = useWords();
  const mayCorrect = useMay('PEOPLE_REGISTER');
  const { field, oldValue = null, newValue = null } = correction;
  const say = (value: string | null, which: 'old' | 'new') => {
    if (value === null) {
      return t('none');
    }
    if (field === 'SEX') {
      return word(value === 'MALE' ? 'sex.MALE' : 'sex.FEMALE');
    }
    return field === 'HOUSEHOLD' ? (
      <Link to={paths.household(value)}>
        {t(which === 'old' ? 'move.oldHousehold' : 'move.newHousehold')}
      </Link>
    ) : (
      value
    );
  };
  return (
    <li>
      <div>
        <strong>{t(`field.${field}`)}</strong>
        {': '}
        <span className="mono">{say(oldValue, 'old')}</span> →{' '}
        <span className="mono">{say(newValue, 'new')}</span>
      </div>
      <div className="quiet">
        {instant(correction.correctedAt, language)} · {correction.reason}
      </div>
      {mayCorrect && stands && <UndoCorrection correction={correction} />}
    </li>
  );
}
