import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { casesQuery } from './queries';

const SHOWN = 3;

export function CasesTile() {
  const { t } = useTexts('cases');
  const query = useQuery(casesQuery());
  return (
    <HomeTile title={t('nav.cases')} to={paths.cases} open={t('cases.open')} query={query}>
      {(cases) => {
        const waiting = cases.filter((line) => line.state === 'AWAITING_APPROVAL');
        const overdue = cases.filter((line) => line.overdue).length;
        const corrected = cases.filter((line) => line.corrected).length;
        return (
          <>
            <p className={waiting.length > 0 ? 'urgent' : 'quiet'}>
              {waiting.length > 0
                ? t('cases.waiting', { count: waiting.length })
                : t('cases.count', { count: cases.length })}
            </p>
            {overdue > 0 && <p className="urgent">{t('cases.overdue', { count: overdue })}</p>}
            {corrected > 0 && <p className="urgent">{t('cases.toLook', { count: corrected })}</p>}
            <ul className="lines">
              {cases.slice(0, SHOWN).map((line) => (
                <li key={line.caseId}>
                  <Link to={paths.case(line.caseId)}>{line.number}</Link> {line.areaName} ·{' '}
                  {t(`state.${line.state}`)}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
