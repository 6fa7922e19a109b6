import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day, instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import type { NoticeAnswer } from './queries';
import { useWorded } from './worded';

/** What is known of it; what is not known says so. */
export function NoticeFacts({ answer: { notice } }: { answer: NoticeAnswer }) {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  const { issue } = notice;
  const at = (known: string | null | undefined) => (known ? instant(known, language) : t('notStated'));
  return (
    <Facts
      facts={[
        !!issue && {
          label: t('issuer'),
          value: issue.organizationId ? (
            <Link to={paths.organization(issue.organizationId)}>{words(issue.issuer)}</Link>
          ) : (
            words(issue.issuer)
          ),
        },
        !!issue && {
          label: t('fullNumber'),
          value:
            issue.number == null
              ? t('unnumbered')
              : `${issue.series ?? ''}〔${String(issue.year ?? '')}〕${String(issue.number)}`,
        },
        !!issue && {
          label: t('issuedOn'),
          value: issue.issuedOn ? day(issue.issuedOn, language) : t('notStated'),
        },
        !!issue && { label: t('effectiveAt'), value: at(issue.effectiveAt) },
        !!issue?.readBy && { label: t('readBy'), value: at(issue.readBy) },
        !!issue?.actBy && { label: t('actBy'), value: at(issue.actBy) },
        { label: t('areas'), value: <Areas ids={notice.areaIds} /> },
        !!notice.source && { label: t('source'), value: words(notice.source) },
        { label: t('basis'), value: <code>{notice.basis}</code> },
        { label: t('recordedAt'), value: instant(notice.recordedAt, language) },
      ]}
    />
  );
}

function Areas({ ids }: { ids: string[] }) {
  const { t } = useTexts('notices');
  const [only] = ids;
  return ids.length === 1 && only ? (
    <Link to={paths.area(only)}>{t('areas.count', { count: 1 })}</Link>
  ) : (
    t('areas.count', { count: ids.length })
  );
}
