import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schema } from '@/shared/api/client';
import { useTexts, type Language } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { OpenPage } from '../OpenPage';
import { legalFiguresQuery } from './queries';

/** How often authorities ask, month by month: for everybody, signed in or not. */
export function LegalFiguresPage() {
  const { t, language } = useTexts('access');
  const query = useQuery(legalFiguresQuery);
  return (
    <OpenPage title={t('public.title')}>
      <p>{t('public.lead')}</p>
      <p className="notice">{t('public.rule')}</p>
      <Loaded query={query} rows={4}>
        {(months) =>
          months.length === 0 ? (
            <Empty title={t('public.none')} />
          ) : (
            <Months months={months} language={language} />
          )
        }
      </Loaded>
      <p>
        <Link to={paths.home}>{t('home')}</Link>
      </p>
    </OpenPage>
  );
}

function Months({ months, language }: { months: Schema<'LegalMonth'>[]; language: Language }) {
  const { t } = useTexts('access');
  return (
    <table className="open-table">
      <thead>
        <tr>
          <th scope="col">{t('public.month')}</th>
          <th scope="col">{t('public.received')}</th>
          <th scope="col">{t('public.granted')}</th>
          <th scope="col">{t('public.refused')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{month.month}</th>
            <td>{count(month.received, language)}</td>
            <td>{count(month.granted, language)}</td>
            <td>{count(month.refused, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
